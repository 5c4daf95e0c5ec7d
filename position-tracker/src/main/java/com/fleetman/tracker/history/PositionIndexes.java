// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.tracker.store.PositionDocument;
import com.fleetman.tracker.store.StoreConnections;
import com.fleetman.tracker.store.StoreErrors;

/** The indexes of the history, made before the first position is stored in a store that may not have them. */
final class PositionIndexes {
    private static final Logger log = LoggerFactory.getLogger(PositionIndexes.class);
    private static final long NEVER = -1;

    private final MongoCollection<Document> positions;
    private final Duration retention;
    private final StoreConnections connections;
    private volatile long madeAfterLosses = NEVER;

    PositionIndexes(MongoCollection<Document> positions, Duration retention, StoreConnections connections) {
        this.positions = positions;
        this.retention = retention;
        this.connections = connections;
    }

    void ensure() {
        long losses = connections.losses();
        if (madeAfterLosses != losses) {
            positions.createIndex(Indexes.ascending(PositionRepository.VEHICLE, PositionDocument.FIX_TIME),
                    new IndexOptions().unique(true));
            expire();
            madeAfterLosses = losses;
        }
    }

    private void expire() {
        try {
            positions.createIndex(Indexes.ascending(PositionDocument.FIX_TIME),
                    new IndexOptions().expireAfter(retention.toSeconds(), TimeUnit.SECONDS));
        } catch (MongoCommandException e) {
            if (StoreErrors.passing(e.getErrorCode())) {
                throw e;
            }
            // Positions kept too long are better than positions not taken.
            log.warn("The history keeps its old retention, not {}: drop its index on {} to change it ({})", retention,
                    PositionDocument.FIX_TIME, e.getErrorMessage());
        }
    }
}
