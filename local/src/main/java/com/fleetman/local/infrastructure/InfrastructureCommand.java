// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.infrastructure;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.store.EmbeddedStore;

/** The process that {@code up} starts for the store, and for the broker unless there is another; nobody types it. */
@Command(name = "infrastructure", hidden = true)
public final class InfrastructureCommand implements Callable<Integer> {
    /** Nothing outside this machine may reach a broker and a store without passwords. */
    private static final String LOOPBACK = "127.0.0.1";

    /** None: the broker runs elsewhere. */
    @Option(names = "--broker-port")
    @Nullable
    private Integer brokerPort;

    @Option(names = "--store-port", required = true)
    private int storePort;

    @Override
    public Integer call() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        EmbeddedBroker broker = brokerPort == null ? null : EmbeddedBroker.on(LOOPBACK, brokerPort);
        // Opened last: who can reach the store's port may take the broker for granted.
        EmbeddedStore store = EmbeddedStore.on(LOOPBACK, storePort);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store, broker)));
        System.out.printf("The store mongodb://localhost:%d is open%s%n", storePort,
                brokerPort == null ? "" : ", and the broker tcp://localhost:" + brokerPort);
        ended.await();
        return 0;
    }

    private static void close(EmbeddedStore store, @Nullable EmbeddedBroker broker) {
        try (broker; store) {
            System.out.println("Closing");
        } catch (Exception failure) {
            System.out.println("Closing failed: " + failure);
        }
    }
}
