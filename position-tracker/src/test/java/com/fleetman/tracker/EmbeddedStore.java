// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.jspecify.annotations.Nullable;

/** The laptop's store, on a free port that it keeps when it is stopped and started; its contents it forgets. */
public final class EmbeddedStore implements AutoCloseable {
    private final int port = freePort();
    private @Nullable MongoServer server;

    public static EmbeddedStore started() {
        EmbeddedStore store = new EmbeddedStore();
        store.start();
        return store;
    }

    public void start() {
        server = new MongoServer(new MemoryBackend());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    public String uri() {
        return "mongodb://localhost:" + port + "/fleetman";
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdownNow();
            server = null;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
