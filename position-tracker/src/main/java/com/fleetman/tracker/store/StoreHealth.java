// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the store answers a ping, which every store that speaks the wire protocol understands. */
final class StoreHealth implements HealthIndicator {
    private static final Document PING = new Document("ping", 1);

    private final MongoDatabase database;

    StoreHealth(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.runCommand(PING);
            return Health.up().build();
        } catch (MongoException e) {
            return Health.down(e).build();
        }
    }
}
