// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.io.IOException;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;

import com.fleetman.store.EmbeddedStore;

/** The laptop's store, on a free port that it keeps when it is stopped and started; its contents it forgets. */
public final class RestartableStore implements AutoCloseable {
    private final int port = freePort();
    private @Nullable EmbeddedStore store;

    public static RestartableStore started() {
        RestartableStore store = new RestartableStore();
        store.start();
        return store;
    }

    public void start() {
        store = EmbeddedStore.on("localhost", port);
    }

    public String uri() {
        return "mongodb://localhost:" + port + "/fleetman";
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
            store = null;
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
