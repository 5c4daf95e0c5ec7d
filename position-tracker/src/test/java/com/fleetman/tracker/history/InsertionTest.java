// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.util.List;
import java.util.Set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import static com.fleetman.tracker.Positions.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Answers.RETURNS_SELF;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/** What a store that answers with errors means by them; no embedded store can be made to give these. */
class InsertionTest {
    private static final int DUPLICATE_KEY = 11000;
    private static final int DOCUMENT_VALIDATION_FAILURE = 121;
    private static final int OUT_OF_DISK_SPACE = 14031;

    @Test
    void aDocumentThatAHealthyStoreRefusesIsNamedAlone() {
        PositionRepository history = answering(null, error(DUPLICATE_KEY, 0), error(DOCUMENT_VALIDATION_FAILURE, 2));
        Insertion insertion = history.insert(List.of(at("van", 1, 0), at("van", 2, 0), at("van", 3, 0)));
        assertThat(insertion.duplicates()).isEqualTo(Set.of(0));
        assertThat(insertion.refused()).containsOnlyKeys(2);
    }

    @Test
    void aStoreThatCannotWriteForTheMomentRefusesNothing() {
        PositionRepository history = answering(null, error(DUPLICATE_KEY, 0), error(OUT_OF_DISK_SPACE, 1));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> history.insert(List.of(at("van", 1, 0), at("van", 2, 0))));
    }

    @Test
    void aWriteThatIsNotDurableYetIsNoSuccess() {
        WriteConcernError notDurable = new WriteConcernError(64, "WriteConcernFailed", "timed out",
                new BsonDocument());
        PositionRepository history = answering(notDurable);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> history.insert(List.of(at("van", 1, 0))));
    }

    @SuppressWarnings("unchecked")
    private static PositionRepository answering(@Nullable WriteConcernError notDurable, BulkWriteError... errors) {
        MongoCollection<Document> positions = mock(RETURNS_SELF);
        willThrow(new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(errors), notDurable,
                new ServerAddress(), Set.of())).given(positions).insertMany(any(List.class), any());
        MongoClient client = mock(RETURNS_DEEP_STUBS);
        given(client.getDatabase(any()).getCollection(any(), eq(Document.class))).willReturn(positions);
        return Histories.in(new SimpleMongoClientDatabaseFactory(client, "test"));
    }

    private static BulkWriteError error(int code, int index) {
        return new BulkWriteError(code, "told so", new BsonDocument(), index);
    }
}
