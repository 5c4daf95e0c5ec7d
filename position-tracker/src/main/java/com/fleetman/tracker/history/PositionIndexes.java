// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import com.fleetman.tracker.store.Expiry;
import com.fleetman.tracker.store.MadeAnew;
import com.fleetman.tracker.store.StoreConnections;
import com.fleetman.tracker.store.StoreErrors;

import static com.fleetman.tracker.store.PositionDocument.FIX_TIME;
import static org.springframework.data.domain.Sort.Direction.ASC;

/** The indexes of the history, made before the first position is stored in a store that may not have them. */
final class PositionIndexes {
    private static final Logger log = LoggerFactory.getLogger(PositionIndexes.class);

    private final MongoOperations mongo;
    private final Duration retention;
    private final MadeAnew indexes;

    PositionIndexes(MongoOperations mongo, Duration retention, StoreConnections connections) {
        this.mongo = mongo;
        this.retention = retention;
        this.indexes = new MadeAnew(connections);
    }

    void ensure() {
        indexes.ensure(this::make);
    }

    private void make() {
        mongo.indexOps(PositionRepository.COLLECTION)
                .createIndex(new Index().on(PositionRepository.VEHICLE, ASC).on(FIX_TIME, ASC).unique());
        expire();
    }

    private void expire() {
        try {
            Expiry.ensure(mongo, PositionRepository.COLLECTION, FIX_TIME, retention);
        } catch (DataAccessException e) {
            if (StoreErrors.away(e)) {
                throw e;
            }
            // Positions kept too long are better than positions not taken.
            log.warn("The store does not take the retention of {}: its index on {} stays as it is ({})", retention,
                    FIX_TIME, e.getMostSpecificCause().getMessage());
        }
    }
}
