// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.infrastructure;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process that {@code up} starts for broker and store; nobody types it. */
@Command(name = "infrastructure", hidden = true)
public final class InfrastructureCommand implements Callable<Integer> {
    /** Nothing outside this machine may reach a broker and a store without passwords. */
    private static final String LOOPBACK = "127.0.0.1";

    @Option(names = "--broker-port", required = true)
    private int brokerPort;

    @Option(names = "--store-port", required = true)
    private int storePort;

    @Override
    public Integer call() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        EmbeddedBroker broker = EmbeddedBroker.on(LOOPBACK, brokerPort);
        // Opened last: who can reach the store's port may take the broker for granted.
        EmbeddedStore store = EmbeddedStore.on(LOOPBACK, storePort);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store, broker)));
        System.out.printf("Broker tcp://localhost:%d and store mongodb://localhost:%d are open%n", brokerPort,
                storePort);
        ended.await();
        return 0;
    }

    private static void close(EmbeddedStore store, EmbeddedBroker broker) {
        try (broker; store) {
            System.out.println("Closing store and broker");
        } catch (Exception failure) {
            System.out.println("Closing failed: " + failure);
        }
    }
}
