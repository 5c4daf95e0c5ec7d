// SPDX-License-Identifier: Apache-2.0
package com.fleetman.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;

/** A store in memory that speaks the MongoDB wire protocol. */
public final class EmbeddedStore implements AutoCloseable {
    private final MongoServer server;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
    }

    /** Opens an empty one; port 0 is any that is free. */
    public static EmbeddedStore on(String host, int port) {
        MongoServer server = new MongoServer(new IndexedBackend().version(ServerVersion.MONGO_5_0));
        server.bind(host, port);
        return new EmbeddedStore(server);
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
