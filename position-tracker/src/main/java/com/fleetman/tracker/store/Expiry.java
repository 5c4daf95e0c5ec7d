// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.time.Duration;

import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import static org.springframework.data.domain.Sort.Direction.ASC;

/** How long the store keeps the documents of a collection: an index that expires them, changed when the time changes. */
public final class Expiry {
    private Expiry() {}

    /** Documents go when {@code field}, a time, is further back than {@code after}, on a store that expires anything. */
    public static void ensure(MongoOperations mongo, String collection, String field, Duration after) {
        try {
            mongo.indexOps(collection).createIndex(new Index(field, ASC).expire(after));
        } catch (DataAccessException e) {
            if (!StoreErrors.indexWithOtherOptions(e)) {
                throw e;
            }
            mongo.executeCommand(new Document("collMod", collection).append("index",
                    new Document("keyPattern", new Document(field, 1)).append("expireAfterSeconds",
                            after.toSeconds())));
        }
    }
}
