// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of this machine that are free now, each given once: who asked may open it much later. Chosen here and not by Docker, which gives another one after a restart, and
 * not by the system, whose choice the next outgoing connection may take.
 */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;
    private static final int COUNT = LAST - FIRST + 1;
    private static final int ATTEMPTS = 100;
    private static final AtomicInteger next = new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = FIRST + next.getAndIncrement() % COUNT;
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // Somebody has it.
            }
        }
        throw new IllegalStateException("no free port from " + FIRST + " to " + LAST);
    }
}
