// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.util.List;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import com.fleetman.tracker.Positions;
import com.fleetman.tracker.store.StoreConnections;

/** Makes stores of rejected reports for tests. */
public final class RejectedReports {
    private RejectedReports() {}

    public static RejectedRepository in(MongoDatabaseFactory database) {
        MongoOperations mongo = new MongoTemplate(database);
        return new RejectedRepository(mongo,
                new RejectedIndexes(mongo, Positions.LONG_ENOUGH, new StoreConnections()));
    }
}
