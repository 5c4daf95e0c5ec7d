// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Refuses to start when another program listens where one of ours has to. */
final class PortCheck {
    private static final int FAR_AWAY = 1_000;

    private PortCheck() {}

    static void check(List<Door> doors, int offset) {
        for (Door door : doors) {
            int port = door.port(offset);
            if (!isFree(port)) {
                throw new RefusedException("""
                        Port %d is in use and %s needs it: stop the program that has it, \
                        or move all ports with --port-offset=%d."""
                        .formatted(port, door.owner(), offset + FAR_AWAY));
            }
        }
    }

    /** Some systems let one program take the address and another all addresses: both must be free. */
    private static boolean isFree(int port) {
        return canListen(null, port) && canListen(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean canListen(@Nullable InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
