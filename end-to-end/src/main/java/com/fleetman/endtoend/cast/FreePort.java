// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cast;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that is free now and that no outgoing connection will take before it is used: those have the range from which
 * the operating system would give one.
 */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int LAST = 30_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (free(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port");
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
