// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import com.fleetman.tracker.Positions;
import com.fleetman.tracker.store.StoreConnections;

/** Makes histories for tests. */
public final class Histories {
    private Histories() {}

    public static PositionRepository in(MongoDatabaseFactory database) {
        MongoOperations mongo = new MongoTemplate(database);
        return new PositionRepository(mongo,
                new PositionIndexes(mongo, Positions.LONG_ENOUGH, new StoreConnections()));
    }
}
