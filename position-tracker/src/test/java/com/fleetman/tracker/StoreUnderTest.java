// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** A store to run the repositories' contracts on, empty for each test. */
public interface StoreUnderTest extends AutoCloseable {
    MongoDatabase database();

    @Override
    void close();

    /** The laptop's. */
    static StoreUnderTest embedded() {
        EmbeddedStore store = EmbeddedStore.started();
        MongoClient client = MongoClients.create(store.uri());
        return new StoreUnderTest() {
            @Override
            public MongoDatabase database() {
                return client.getDatabase("fleetman");
            }

            @Override
            public void close() {
                client.close();
                store.close();
            }
        };
    }
}
