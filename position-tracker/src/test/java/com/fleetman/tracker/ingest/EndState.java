// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * All that is stored, but for what may depend on the arrival: when it was received and by whom, and how often it was
 * written.
 */
record EndState(List<Document> positions, List<Document> vehicles, List<Document> rejected) {

    static EndState of(MongoDatabase database) {
        return new EndState(all(database, "positions"), all(database, "vehicles"), all(database, "rejected"));
    }

    private static List<Document> all(MongoDatabase database, String collection) {
        List<Document> all = new ArrayList<>();
        database.getCollection(collection).find().batchSize(10_000).into(all);
        all.sort(Comparator.comparing(EndState::key));
        all.forEach(EndState::withoutArrival);
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

    /** The first thing that differs from what it should be; empty when nothing does. */
    String difference(EndState expected) {
        return Stream.of(difference(positions, expected.positions), difference(vehicles, expected.vehicles),
                difference(rejected, expected.rejected)).filter(it -> !it.isEmpty()).findFirst().orElse("");
    }

    private static String difference(List<Document> actual, List<Document> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            if (!actual.get(i).equals(expected.get(i))) {
                return "it is " + actual.get(i) + "\nand should be " + expected.get(i);
            }
        }
        return actual.size() == expected.size() ? "" : actual.size() + " stored, not " + expected.size();
    }
}
