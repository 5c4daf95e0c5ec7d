// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteResult;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What the errors mean that the driver has and Spring Data translates. */
class StoreErrorsTest {
    private static final ServerAddress SERVER = new ServerAddress();

    static MongoException[] absences() {
        return new MongoException[]{new MongoTimeoutException("away"),
                new MongoSocketReadException("lost", SERVER, new IOException("closed")),
                new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(), null, SERVER,
                        Set.of())};
    }

    @ParameterizedTest
    @MethodSource("absences")
    void whoDoesNotAnswerIsAway(MongoException e) {
        assertThat(StoreErrors.away(translated(e))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 50, 91, 189, 262, 10107, 11600, 13435, 14031})
    void whoCannotAnswerForTheMomentIsAway(int code) {
        assertThat(StoreErrors.away(translated(answer(code)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 85, 86, 121, 11000})
    void whoRefusesIsThere(int code) {
        assertThat(StoreErrors.away(translated(answer(code)))).isFalse();
    }

    @Test
    void aMistakeOfOursIsNoAbsence() {
        assertThat(StoreErrors.away(new InvalidDataAccessApiUsageException("ours"))).isFalse();
    }

    private static DataAccessException translated(MongoException e) {
        return requireNonNull(MongoExceptionTranslator.DEFAULT_EXCEPTION_TRANSLATOR.translateExceptionIfPossible(e));
    }

    private static MongoException answer(int code) {
        return new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), SERVER);
    }
}
