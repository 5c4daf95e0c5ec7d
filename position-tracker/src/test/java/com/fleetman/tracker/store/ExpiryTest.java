// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.data.mongodb.core.MongoTemplate;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.tracker.StoreUnderTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@NeedsDocker
@Execution(ExecutionMode.CONCURRENT)
class ExpiryTest {
    private static final String COLLECTION = "notes";
    private static final String TIME = "time";
    /** MongoDB looks for what has expired once a minute. */
    private static final Duration A_LITTLE_MORE_THAN_A_ROUND = Duration.ofSeconds(90);

    private final MongoTemplate mongo = new MongoTemplate(StoreUnderTest.mongo().database());

    @Test
    void theIndexSaysHowLongDocumentsAreKept() {
        expireAfter(Duration.ofDays(30));
        assertThat(seconds()).containsExactly(2_592_000L);
    }

    @Test
    void anotherTimeChangesTheIndexThatIsThere() {
        expireAfter(Duration.ofDays(30));
        expireAfter(Duration.ofDays(7));
        expireAfter(Duration.ofDays(7));
        assertThat(seconds()).containsExactly(604_800L);
    }

    @Test
    void documentsGoWhenTheirTimeHasCome() {
        expireAfter(Duration.ofHours(1));
        mongo.getCollection(COLLECTION)
                .insertMany(List.of(note(Instant.now().minus(Duration.ofMinutes(61))), note(Instant.now())));
        await().atMost(A_LITTLE_MORE_THAN_A_ROUND)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> mongo.getCollection(COLLECTION).countDocuments() == 1);
    }

    @Test
    void theEmbeddedStoreTakesTheIndexAndAnotherTime() {
        MongoTemplate embedded = new MongoTemplate(StoreUnderTest.embedded().database());
        Expiry.ensure(embedded, COLLECTION, TIME, Duration.ofDays(30));
        Expiry.ensure(embedded, COLLECTION, TIME, Duration.ofDays(7));
        assertThat(embedded.getCollection(COLLECTION).countDocuments()).isZero();
    }

    private void expireAfter(Duration time) {
        Expiry.ensure(mongo, COLLECTION, TIME, time);
    }

    private List<Long> seconds() {
        List<Long> seconds = new ArrayList<>();
        for (Document index : mongo.getCollection(COLLECTION).listIndexes()) {
            if (index.get("expireAfterSeconds") instanceof Number number) {
                seconds.add(number.longValue());
            }
        }
        return seconds;
    }

    private static Document note(Instant time) {
        return new Document(TIME, Date.from(time));
    }
}
