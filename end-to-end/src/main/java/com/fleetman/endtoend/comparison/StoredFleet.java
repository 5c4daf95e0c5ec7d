// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

/** What the store holds, read past the services. */
public final class StoredFleet implements AutoCloseable {
    private static final String PATIENCE = "serverSelectionTimeoutMS=1000&connectTimeoutMS=1000&socketTimeoutMS=60000";

    private final MongoClient client;
    private final MongoDatabase database;

    /** @param uri names server and database */
    public StoredFleet(String uri) {
        ConnectionString place = new ConnectionString(uri + (uri.contains("?") ? "&" : "?") + PATIENCE);
        client = MongoClients.create(place);
        database = client.getDatabase(Objects.requireNonNull(place.getDatabase(), "no database in " + uri));
    }

    /** The positions of a vehicle, oldest first. */
    List<StoredPosition> track(String vehicle) {
        return database.getCollection("positions")
                .find(eq("vehicle", vehicle))
                .sort(Sorts.ascending("fixTime"))
                .batchSize(5_000)
                .map(StoredPosition::of)
                .into(new ArrayList<>());
    }

    /** Where each vehicle of a load is by its state. */
    Map<String, StoredPosition> states(String load) {
        Map<String, StoredPosition> states = new HashMap<>();
        for (Document vehicle : database.getCollection("vehicles")
                .find(and(gte("_id", load + " "), lt("_id", load + "!")))) {
            Document position = vehicle.get("position", Document.class);
            if (position != null) {
                states.put(vehicle.getString("_id"), StoredPosition.of(position));
            }
        }
        return states;
    }

    /** The fix time of each vehicle's state. */
    public Map<String, Instant> fixTimes(String load) {
        Map<String, Instant> times = new HashMap<>();
        states(load).forEach((vehicle, position) -> times.put(vehicle, position.fixTime()));
        return times;
    }

    /** The vehicles of a load whose history goes beyond their state, with the fix time of that state. */
    public Map<String, Instant> behind(String load) {
        Map<String, Instant> behind = fixTimes(load);
        behind.entrySet().removeIf(state -> !newest(state.getKey()).isAfter(state.getValue()));
        return behind;
    }

    private Instant newest(String vehicle) {
        Document position = database.getCollection("positions")
                .find(eq("vehicle", vehicle))
                .sort(Sorts.descending("fixTime"))
                .first();
        return position == null ? Instant.MIN : position.getDate("fixTime").toInstant();
    }

    /** The fix time of the state of each vehicle that belongs to no load. */
    public Map<String, Instant> fixTimesOfOthers(String word) {
        Map<String, Instant> times = new HashMap<>();
        for (Document vehicle : database.getCollection("vehicles").find()) {
            Document position = vehicle.get("position", Document.class);
            if (position != null && !vehicle.getString("_id").startsWith(word)) {
                times.put(vehicle.getString("_id"), position.getDate("fixTime").toInstant());
            }
        }
        return times;
    }

    @Override
    public void close() {
        client.close();
    }
}
