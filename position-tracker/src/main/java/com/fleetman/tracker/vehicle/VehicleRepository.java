// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.store.PositionDocument;
import com.fleetman.tracker.store.StoreErrors;

/** The collection {@code vehicles}: one document a vehicle, found by its id. */
public class VehicleRepository {
    static final String COLLECTION = "vehicles";
    private static final String ID = "_id";
    private static final String POSITION = "position";
    private static final String FIX_TIME = POSITION + "." + PositionDocument.FIX_TIME;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> vehicles;

    VehicleRepository(MongoCollection<Document> vehicles) {
        this.vehicles = vehicles;
    }

    public Optional<Vehicle> find(String id) {
        return Optional.ofNullable(vehicles.find(Filters.eq(ID, id)).first()).map(VehicleRepository::vehicle);
    }

    public Map<String, Vehicle> find(Collection<String> ids) {
        Map<String, Vehicle> found = new HashMap<>();
        if (!ids.isEmpty()) {
            vehicles.find(Filters.in(ID, ids))
                    .map(VehicleRepository::vehicle)
                    .forEach(vehicle -> found.put(vehicle.id(), vehicle));
        }
        return found;
    }

    /**
     * A page of vehicles in the order of their ids.
     *
     * @param text what their names contain, in upper or lower case; looked for here, because an index cannot
     * @param after the id after which the page begins; absent: the first page
     */
    public List<Vehicle> page(String text, @Nullable String after, int limit) {
        Bson filter = after == null ? Filters.empty() : Filters.gt(ID, after);
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Vehicle> page = new ArrayList<>();
        try (MongoCursor<Document> cursor = vehicles.find(filter)
                .sort(Sorts.ascending(ID))
                .limit(wanted.isEmpty() ? limit : 0)
                .cursor()) {
            while (cursor.hasNext() && page.size() < limit) {
                Vehicle vehicle = vehicle(cursor.next());
                if (vehicle.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                    page.add(vehicle);
                }
            }
        }
        return page;
    }

    /** Every vehicle, or those whose latest position is of a time or newer. */
    public List<Vehicle> since(@Nullable Instant time) {
        Bson filter = time == null ? Filters.empty() : Filters.gte(FIX_TIME, Date.from(time));
        return vehicles.find(filter).map(VehicleRepository::vehicle).into(new ArrayList<>());
    }

    /**
     * Writes each vehicle unless a newer position of it is known. A vehicle is written again with the position it has,
     * which is how a corrected or repeated one arrives.
     *
     * @param states at most one for each vehicle
     * @return the ids of those that were too old
     */
    public Set<String> write(List<Vehicle> states) {
        List<Vehicle> lost = attempt(states);
        // Who loses the race to insert a vehicle may still be the newer one; who loses again is the older one.
        return new HashSet<>(attempt(lost).stream().map(Vehicle::id).toList());
    }

    private List<Vehicle> attempt(List<Vehicle> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        try {
            vehicles.bulkWrite(states.stream().map(VehicleRepository::upsert).toList(), UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            List<BulkWriteError> errors = e.getWriteErrors();
            if (e.getWriteConcernError() != null
                    || !errors.stream().allMatch(error -> StoreErrors.duplicateKey(error.getCode()))) {
                throw e;
            }
            return errors.stream().map(error -> states.get(error.getIndex())).toList();
        }
    }

    private static UpdateOneModel<Document> upsert(Vehicle vehicle) {
        Bson notNewer = Filters.and(Filters.eq(ID, vehicle.id()),
                Filters.lte(FIX_TIME, Date.from(vehicle.position().fixTime())));
        Bson state = Updates.combine(Updates.set("name", vehicle.name()),
                Updates.set("category", vehicle.category()),
                Updates.set(POSITION, PositionDocument.of(vehicle.position())),
                Updates.set("processedBy", vehicle.processedBy()));
        return new UpdateOneModel<>(notNewer, state, UPSERT);
    }

    private static Vehicle vehicle(Document document) {
        String id = document.getString(ID);
        return new Vehicle(id, document.getString("name"), document.getString("category"),
                PositionDocument.read(id, document.get(POSITION, Document.class)), document.getString("processedBy"));
    }
}
