// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * All that is stored, by key, but for what may depend on the arrival: when it was received and by whom, and how often
 * it was written.
 */
record EndState(Map<String, Document> positions, Map<String, Document> vehicles, Map<String, Document> rejected) {
    /** What of a position its report says, and not the track. */
    private static final Set<String> REPORTED = Set.of("source", "lat", "lon", "altitude", "accuracy", "reportedSpeed",
            "reportedCourse", "category", "rollover");
    private static final Document NOTHING = new Document();

    static EndState of(MongoDatabase database) {
        return new EndState(all(database, "positions"), all(database, "vehicles"), all(database, "rejected"));
    }

    private static Map<String, Document> all(MongoDatabase database, String collection) {
        Map<String, Document> all = new TreeMap<>();
        for (Document document : database.getCollection(collection).find().batchSize(10_000)) {
            String key = key(document);
            withoutArrival(document);
            if (all.put(key, document) != null) {
                throw new AssertionError(key + " is stored twice");
            }
        }
        return all;
    }

    private static String key(Document document) {
        return document.get("_id") instanceof String id
                ? id
                : document.getString("vehicle") + document.getDate("fixTime").toInstant();
    }

    private static void withoutArrival(Document document) {
        if (!(document.get("_id") instanceof String)) {
            document.remove("_id");
        }
        Stream.of("late", "receivedAt", "version", "processedBy", "revision", "lastContact")
                .forEach(document::remove);
        for (String part : List.of("position", "before")) {
            if (document.get(part) instanceof Document position) {
                withoutArrival(position);
            }
        }
        document.getList("run", Document.class, List.of()).forEach(EndState::withoutArrival);
    }

    /** In what ways it differs from what it should be, with the first example of each. */
    Map<Wrong, String> wrong(EndState expected) {
        Map<Wrong, String> wrong = new EnumMap<>(Wrong.class);
        compare(positions, expected.positions, EndState::position, wrong);
        compare(vehicles, expected.vehicles, (_, _) -> Wrong.STATE, wrong);
        compare(rejected, expected.rejected, (_, _) -> Wrong.REJECTED, wrong);
        return wrong;
    }

    /** In what way a document differs from what it should be; either is empty when there is none. */
    private interface Comparison {
        Wrong of(Document actual, Document expected);
    }

    private static void compare(Map<String, Document> actual, Map<String, Document> expected, Comparison comparison,
            Map<Wrong, String> wrong) {
        Set<String> keys = new TreeSet<>(actual.keySet());
        keys.addAll(expected.keySet());
        for (String key : keys) {
            Document is = actual.getOrDefault(key, NOTHING);
            Document shouldBe = expected.getOrDefault(key, NOTHING);
            if (!is.equals(shouldBe)) {
                wrong.putIfAbsent(comparison.of(is, shouldBe), key + " is " + is + "\nand should be " + shouldBe);
            }
        }
    }

    private static Wrong position(Document actual, Document expected) {
        if (actual.isEmpty() || expected.isEmpty()) {
            return Wrong.LOST;
        }
        if (REPORTED.stream().anyMatch(field -> !Objects.equals(actual.get(field), expected.get(field)))) {
            return Wrong.OTHER_REPORT;
        }
        return actual.containsKey("pending") ? Wrong.NOT_JUDGED : Wrong.MISJUDGED;
    }
}
