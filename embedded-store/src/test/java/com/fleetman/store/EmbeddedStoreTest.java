// SPDX-License-Identifier: Apache-2.0
package com.fleetman.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedStoreTest {
    private static final Instant START = Instant.parse("2026-12-01T06:00:00Z");

    private final EmbeddedStore store = EmbeddedStore.on("127.0.0.1", 0);
    private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + store.port());
    private final MongoCollection<Document> indexed = client.getDatabase("fleetman").getCollection("indexed");
    /** The library's own, without an index but that of the ids, which it uses for nothing but an id alone. */
    private final MongoServer library = new MongoServer(new MemoryBackend());
    private final MongoClient libraryClient = MongoClients.create(library.bindAndGetConnectionString());
    private final MongoCollection<Document> plain = libraryClient.getDatabase("fleetman").getCollection("plain");

    @BeforeEach
    void storeTheSameInBoth() {
        indexed.createIndex(ascending("vehicle", "time"), new IndexOptions().unique(true));
        List<Document> positions = new ArrayList<>();
        for (String vehicle : List.of("City Truck", "Bus 1", "Ferry")) {
            for (int minute = 0; minute < 10; minute++) {
                positions.add(new Document("_id", vehicle + minute).append("vehicle", vehicle)
                        .append("time", time((minute * 7) % 10))
                        .append("speed", minute % 3));
            }
        }
        positions.add(new Document("_id", "without a time").append("vehicle", "Ferry").append("speed", 1));
        indexed.insertMany(positions);
        plain.insertMany(positions);
    }

    @AfterEach
    void close() {
        libraryClient.close();
        library.shutdownNow();
        client.close();
        store.close();
    }

    /** Flat, as Spring Data writes them. */
    static List<Document> filters() {
        return List.of(truck(),
                truck().append("time", time(3)),
                truck().append("time", time(30)),
                truck().append("time", new Document("$gte", time(3))),
                truck().append("time", new Document("$gt", time(3))),
                truck().append("time", new Document("$lte", time(3))),
                truck().append("time", new Document("$gt", time(3)).append("$lte", time(7))),
                truck().append("time", new Document("$gte", time(3)).append("$lt", time(7))),
                truck().append("time", new Document("$gte", time(4)).append("$lt", time(4))),
                truck().append("time", new Document("$gte", time(6)).append("$lt", time(2))),
                truck().append("time", new Document("$lt", time(3))).append("speed", 1),
                truck().append("time", new Document("$in", List.of(time(1), time(8), time(99)))),
                truck().append("time", new Document("$ne", time(1))),
                truck().append("time", new Document("$exists", false)),
                truck().append("time", new Document("$gte", 3)),
                truck().append("time", null),
                new Document("vehicle", "Ferry").append("time", null),
                new Document("vehicle", "Ferry").append("time", new Document("$exists", false)),
                new Document("vehicle", "Ferry").append("time", new Document("$lt", time(3))),
                truck().append("$or", List.of(new Document("speed", 1), new Document("time", time(2)))),
                new Document("vehicle", "Nobody").append("time", new Document("$gte", time(3))),
                new Document("vehicle", new Document("$in", List.of("Bus 1", "Ferry"))),
                new Document("vehicle", new Document("$regex", "^B")),
                new Document("time", new Document("$gt", time(8))),
                new Document("_id", "Ferry2"),
                new Document("_id", "Ferry2").append("speed", 2),
                new Document("_id", "Ferry2").append("speed", 1),
                new Document("_id", new Document("$in", List.of("Ferry2", "Ferry3"))).append("speed", 2),
                new Document("_id", new Document("$gt", "Bus 11")).append("speed", 2));
    }

    private static Document truck() {
        return new Document("vehicle", "City Truck");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void anIndexFindsWhatAWalkFinds(Document filter) {
        Bson order = ascending("time", "_id");

        assertThat(indexed.find(filter).sort(order).into(new ArrayList<>()))
                .isEqualTo(plain.find(filter).sort(order).into(new ArrayList<>()));
    }

    @Test
    void aKeyIsTakenOnce() {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> indexed.insertOne(new Document("vehicle", "Ferry").append("time", time(3))))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(11_000));
    }

    @Test
    void aKeyThatWasRemovedIsFree() {
        Document third = new Document("vehicle", "Ferry").append("time", time(3));

        indexed.deleteOne(third);

        assertThat(indexed.find(third)).isEmpty();
        indexed.insertOne(new Document("vehicle", "Ferry").append("time", time(3)));
        assertThat(indexed.find(third)).hasSize(1);
    }

    @Test
    void aKeyThatWasChangedIsFoundInItsNewPlaceAlone() {
        Document third = new Document("vehicle", "Ferry").append("time", time(3));

        indexed.updateOne(third, set("time", time(60)));

        assertThat(indexed.find(third)).isEmpty();
        assertThat(indexed.find(new Document("vehicle", "Ferry").append("time", new Document("$gt", time(50)))))
                .hasSize(1);
    }

    private static Date time(int minute) {
        return Date.from(START.plusSeconds(60L * minute));
    }
}
