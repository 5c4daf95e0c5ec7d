// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import org.testcontainers.mongodb.MongoDBContainer;

/** A MongoDB. */
public final class MongoServer extends ServerInContainer {
    private static final int WIRE = 27017;

    private MongoServer() {
        super(new MongoDBContainer(Images.MONGODB), WIRE);
    }

    /** One for all tests of this JVM; it ends with it. */
    public static MongoServer shared() {
        return Shared.SERVER;
    }

    public static MongoServer started() {
        MongoServer server = new MongoServer();
        server.start();
        return server;
    }

    public String uri(String database) {
        return "mongodb://" + host() + ":" + port() + "/" + database;
    }

    private static final class Shared {
        private static final MongoServer SERVER = started();
    }
}
