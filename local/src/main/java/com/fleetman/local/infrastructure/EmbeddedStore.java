// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A store in memory that speaks the MongoDB wire protocol. */
final class EmbeddedStore implements AutoCloseable {
    private final MongoServer server;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
    }

    static EmbeddedStore on(String host, int port) {
        MongoServer server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        server.bind(host, port);
        return new EmbeddedStore(server);
    }

    int port() {
        return server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
