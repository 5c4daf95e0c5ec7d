// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import com.fleetman.tracker.store.MadeAnew;
import com.fleetman.tracker.store.StoreConnections;
import com.fleetman.tracker.store.StoreErrors;

import static org.springframework.data.domain.Sort.Direction.ASC;

/** The index by which a store forgets rejected reports. */
final class RejectedIndexes {
    private static final Logger log = LoggerFactory.getLogger(RejectedIndexes.class);

    private final MongoOperations mongo;
    private final Duration retention;
    private final MadeAnew indexes;

    RejectedIndexes(MongoOperations mongo, Duration retention, StoreConnections connections) {
        this.mongo = mongo;
        this.retention = retention;
        this.indexes = new MadeAnew(connections);
    }

    void ensure() {
        indexes.ensure(this::make);
    }

    private void make() {
        try {
            mongo.indexOps(RejectedRepository.COLLECTION)
                    .createIndex(new Index(RejectedRepository.REJECTED_AT, ASC).expire(retention));
        } catch (DataAccessException e) {
            if (StoreErrors.away(e)) {
                throw e;
            }
            log.warn("Rejected reports keep their old retention, not {} ({})", retention,
                    e.getMostSpecificCause().getMessage());
        }
    }
}
