// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

import com.fleetman.tracker.store.Expiry;
import com.fleetman.tracker.store.MadeAnew;
import com.fleetman.tracker.store.StoreConnections;
import com.fleetman.tracker.store.StoreErrors;
import com.fleetman.tracker.store.StoreKind;

import static com.fleetman.tracker.store.PositionDocument.FIX_TIME;
import static org.springframework.data.domain.Sort.Direction.ASC;

/** The indexes of the history, made before the first position is stored in a store that may not have them. */
final class PositionIndexes {
    private static final Logger log = LoggerFactory.getLogger(PositionIndexes.class);

    private final MongoOperations mongo;
    private final Duration retention;
    private final StoreKind store;
    private final MadeAnew indexes;

    PositionIndexes(MongoOperations mongo, Duration retention, StoreKind store, StoreConnections connections) {
        this.mongo = mongo;
        this.retention = retention;
        this.store = store;
        this.indexes = new MadeAnew(connections);
    }

    void ensure() {
        indexes.ensure(this::make);
    }

    private void make() {
        IndexOperations operations = mongo.indexOps(PositionRepository.COLLECTION);
        if (store.findsByExactKeysAlone()) {
            operations.createIndex(hashedKey().unique());
            operations.createIndex(hashedKey().on(PositionRepository.VERSION, ASC).unique());
        } else {
            operations.createIndex(new Index().on(PositionRepository.VEHICLE, ASC).on(FIX_TIME, ASC).unique());
        }
        expire();
    }

    /**
     * Time first: such a store keeps its keys in a hash table, and adds 31 times the hash of the first field to that of
     * the second. Vehicles of like names that report every second would share a few thousand hashes among them.
     */
    private static Index hashedKey() {
        return new Index().on(FIX_TIME, ASC).on(PositionRepository.VEHICLE, ASC);
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
