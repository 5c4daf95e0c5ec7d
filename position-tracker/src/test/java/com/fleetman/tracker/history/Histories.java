// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Duration;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

import com.fleetman.tracker.Templates;
import com.fleetman.tracker.store.StoreConnections;
import com.fleetman.tracker.store.StoreKind;

/** Makes histories for tests. */
public final class Histories {
    private Histories() {}

    public static PositionRepository in(MongoDatabaseFactory database, StoreKind store) {
        MongoOperations mongo = Templates.of(database, PositionConverters.both());
        return new PositionRepository(mongo,
                new PositionIndexes(mongo, Duration.ofDays(30), store, new StoreConnections()));
    }
}
