// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import com.fleetman.containers.MongoServer;

/** A store to run tests on; every test gets a database of its own. */
public interface StoreUnderTest {
    MongoDatabaseFactory database();

    /** The laptop's. */
    static StoreUnderTest embedded() {
        return Embedded::newDatabase;
    }

    /** A server, in a container. */
    static StoreUnderTest mongo() {
        return Server::newDatabase;
    }

    /** One server for all tests. */
    final class Server {
        private static final AtomicInteger databases = new AtomicInteger();
        private static final MongoClient client = MongoClients.create(MongoServer.shared().uri("admin"));

        private Server() {}

        private static MongoDatabaseFactory newDatabase() {
            return new SimpleMongoClientDatabaseFactory(client, "test" + databases.incrementAndGet());
        }
    }

    /** One embedded store for all tests, because starting and stopping it takes longer than most of them. */
    final class Embedded {
        private static final AtomicInteger databases = new AtomicInteger();
        private static final MongoClient client = MongoClients.create(RestartableStore.started().uri());

        private Embedded() {}

        private static MongoDatabaseFactory newDatabase() {
            return new SimpleMongoClientDatabaseFactory(client, "test" + databases.incrementAndGet());
        }
    }
}
