// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import com.fleetman.containers.MongoServer;
import com.fleetman.tracker.store.StoreKind;

/** A store to run tests on; every test gets a database of its own. */
public interface StoreUnderTest {
    MongoDatabaseFactory database();

    StoreKind kind();

    /** The laptop's. */
    static StoreUnderTest embedded() {
        return new StoreUnderTest() {
            @Override
            public MongoDatabaseFactory database() {
                return Embedded.newDatabase();
            }

            @Override
            public StoreKind kind() {
                return StoreKind.EMBEDDED;
            }
        };
    }

    /** A server, in a container. */
    static StoreUnderTest mongo() {
        return new StoreUnderTest() {
            @Override
            public MongoDatabaseFactory database() {
                return Server.newDatabase();
            }

            @Override
            public StoreKind kind() {
                return StoreKind.SERVER;
            }
        };
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
        private static final MongoClient client = MongoClients.create(EmbeddedStore.started().uri());

        private Embedded() {}

        private static MongoDatabaseFactory newDatabase() {
            return new SimpleMongoClientDatabaseFactory(client, "test" + databases.incrementAndGet());
        }
    }
}
