// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Whether the store answers a ping, which every store that speaks the wire protocol understands. */
final class StoreHealth implements HealthIndicator {
    private static final Document PING = new Document("ping", 1);

    private final MongoOperations mongo;

    StoreHealth(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Health health() {
        try {
            mongo.executeCommand(PING);
            return Health.up().build();
        } catch (DataAccessException e) {
            return Health.down(e).build();
        }
    }
}
