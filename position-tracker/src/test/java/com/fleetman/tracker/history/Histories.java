// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Duration;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import com.fleetman.tracker.store.StoreConnections;

/** Makes histories for tests. */
public final class Histories {
    private Histories() {}

    public static PositionRepository in(MongoDatabase database) {
        return of(database.getCollection(PositionRepository.COLLECTION));
    }

    static PositionRepository of(MongoCollection<Document> positions) {
        return new PositionRepository(positions,
                new PositionIndexes(positions, Duration.ofDays(30), new StoreConnections()));
    }
}
