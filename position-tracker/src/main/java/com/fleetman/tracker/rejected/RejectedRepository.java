// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rejected;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import com.fleetman.tracker.position.Reason;
import com.fleetman.tracker.store.StoreErrors;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The collection {@code rejected}: one document a report, named by its content, so that twice is once. */
public class RejectedRepository {
    static final String COLLECTION = "rejected";
    static final String REJECTED_AT = "rejectedAt";
    private static final Logger log = LoggerFactory.getLogger(RejectedRepository.class);
    private static final String ID = "_id";
    private static final String VEHICLE = "vehicle";
    private static final String REASONS = "reasons";
    private static final String REPORT = "report";

    private final MongoOperations mongo;
    private final RejectedIndexes indexes;

    RejectedRepository(MongoOperations mongo, RejectedIndexes indexes) {
        this.mongo = mongo;
        this.indexes = indexes;
    }

    /** Keeps what is not kept yet. */
    public void insert(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        indexes.ensure();
        try {
            mongo.bulkOps(BulkMode.UNORDERED, COLLECTION)
                    .insert(rejections.stream().map(RejectedRepository::document).toList())
                    .execute();
        } catch (BulkOperationException e) {
            if (e.getErrors().isEmpty() || e.getErrors().stream().anyMatch(it -> StoreErrors.passing(it.getCode()))) {
                throw e;
            }
            e.getErrors()
                    .stream()
                    .filter(error -> !StoreErrors.duplicateKey(error.getCode()))
                    .forEach(error -> log.warn("A rejected report cannot be kept: {}", error.getMessage()));
        }
    }

    private static Document document(Rejection rejection) {
        String text = ReportText.of(rejection.report());
        return new Document(ID, ReportText.hash(text)).append(VEHICLE, rejection.report().vehicle())
                .append(REASONS, rejection.reasons().stream().map(Reason::wireName).sorted().toList())
                .append(REJECTED_AT, Date.from(rejection.rejectedAt()))
                .append(REPORT, text);
    }

    long count() {
        return mongo.estimatedCount(COLLECTION);
    }

    void removeBefore(Instant time) {
        mongo.remove(query(where(REJECTED_AT).lt(time)), COLLECTION);
    }

    /** Removes the oldest beyond a number. */
    void keepNewest(int number) {
        Query beyond = new Query().with(Sort.by(REJECTED_AT).descending()).skip(number).limit(1);
        Document newestTooMany = mongo.findOne(beyond, Document.class, COLLECTION);
        if (newestTooMany != null) {
            mongo.remove(query(where(REJECTED_AT).lte(newestTooMany.getDate(REJECTED_AT))), COLLECTION);
        }
    }
}
