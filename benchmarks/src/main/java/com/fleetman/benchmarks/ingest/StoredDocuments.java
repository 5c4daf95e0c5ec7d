// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.ingest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** How many positions are in a store, by asking the store. */
final class StoredDocuments implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long POLL_MS = 100;

    private final MongoClient client;
    private final MongoCollection<Document> positions;

    StoredDocuments(String store, String database) {
        client = MongoClients.create(store);
        positions = client.getDatabase(database).getCollection("positions");
    }

    /** Returns when exactly so many are stored. */
    void awaitCount(long expected) {
        long end = System.nanoTime() + LIMIT.toNanos();
        long now = positions.countDocuments();
        while (now < expected && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            now = positions.countDocuments();
        }
        if (now != expected) {
            throw new IllegalStateException("%,d reports are stored, not %,d".formatted(now, expected));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
