// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.tracker.Hook;

/** A mutant: it finds a stretch of a track by time, and gives it in the order in which it was stored. */
public final class ArrivalOrderHistory extends HookedHistory {
    private final MongoDatabaseFactory database;

    public ArrivalOrderHistory(MongoDatabaseFactory database, Hook hook) {
        super(database, hook);
        this.database = database;
    }

    @Override
    public List<StoredPosition> from(String vehicle, Instant time, int limit) {
        Map<Instant, Integer> arrivals = new HashMap<>();
        database.getMongoDatabase()
                .getCollection(COLLECTION)
                .find(new Document("vehicle", vehicle))
                .sort(new Document("_id", 1))
                .forEach(found -> arrivals.put(found.getDate("fixTime").toInstant(), arrivals.size()));
        return super.from(vehicle, time, limit).stream()
                .sorted(Comparator.comparing(stored -> arrivals.getOrDefault(stored.position().fixTime(), 0)))
                .toList();
    }
}
