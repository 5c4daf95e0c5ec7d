// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import com.fleetman.tracker.position.BoundingBox;
import com.fleetman.tracker.store.PositionDocument;
import com.fleetman.tracker.store.StoreErrors;

import static java.util.Objects.requireNonNull;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * The collection {@code vehicles}: one document a vehicle, found by its id. Lists walk in the order of the ids, and the
 * store leaves out what they do not want: indexes for them would be written with every report and read seldom.
 */
public class VehicleRepository {
    static final String COLLECTION = "vehicles";
    static final String ID = "_id";
    static final String POSITION = "position";
    static final String REVISION = "revision";
    private static final String FIX_TIME = POSITION + "." + PositionDocument.FIX_TIME;
    private static final String LAT = POSITION + "." + PositionDocument.LAT;
    private static final String LON = POSITION + "." + PositionDocument.LON;
    private static final int BATCH = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    // An upsert, so that the loser tries to insert, and is told so by the id that is taken.
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoOperations mongo;

    VehicleRepository(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Vehicle> find(String id) {
        return Optional.ofNullable(mongo.findOne(query(where(ID).is(text(id))), Document.class, COLLECTION))
                .map(VehicleDocument::read);
    }

    public Map<String, Vehicle> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Vehicle> found = new HashMap<>();
        mongo.execute(COLLECTION, vehicles -> {
            vehicles.find(Filters.in(ID, ids))
                    .batchSize(ids.size())
                    .map(VehicleDocument::read)
                    .forEach(vehicle -> found.put(vehicle.id(), vehicle));
            return found;
        });
        return found;
    }

    /**
     * A page of vehicles in the order of their ids.
     *
     * @param after the id after which the page begins; absent: the first page
     */
    public List<Vehicle> page(Selection selection, @Nullable String after, int limit) {
        Criteria criteria = from(after);
        BoundingBox within = selection.within();
        Query query = query(within == null ? criteria : within(within, criteria)).with(Sort.by(ID));
        Predicate<Vehicle> further = selection.further();
        if (further == null) {
            return found(query.limit(limit));
        }
        try (Stream<Document> found = mongo.stream(query.cursorBatchSize(BATCH), Document.class, COLLECTION)) {
            return found.map(VehicleDocument::read).filter(further).limit(limit).toList();
        }
    }

    /** Every id comes after the empty one: the first page is found in the index like all others. */
    private static Criteria from(@Nullable String after) {
        return where(ID).gt(text(after == null ? "" : after));
    }

    private static Criteria within(BoundingBox box, Criteria criteria) {
        Criteria between = criteria.and(LAT).gte(box.south()).lte(box.north());
        return box.acrossAntimeridian()
                ? between.orOperator(where(LON).gte(box.west()), where(LON).lte(box.east()))
                : between.and(LON).gte(box.west()).lte(box.east());
    }

    /** Every vehicle, or those whose latest position is of a time or newer. */
    public List<Vehicle> since(@Nullable Instant time) {
        Criteria all = from(null);
        return found(query(time == null ? all : all.and(FIX_TIME).gte(time)));
    }

    private List<Vehicle> found(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream().map(VehicleDocument::read).toList();
    }

    /**
     * Writes each vehicle at the revision it was read at, which goes up by one; who was overtaken writes nothing.
     *
     * @param states at most one for each vehicle
     * @return the ids of those that somebody else has written since they were read
     */
    public Set<String> write(List<Vehicle> states) {
        if (states.isEmpty()) {
            return Set.of();
        }
        List<UpdateOneModel<Document>> writes = states.stream().map(VehicleRepository::write).toList();
        return requireNonNull(mongo.execute(COLLECTION, vehicles -> {
            try {
                vehicles.bulkWrite(writes, UNORDERED);
                return Set.of();
            } catch (MongoBulkWriteException e) {
                return overtaken(states, e);
            }
        }));
    }

    private static Set<String> overtaken(List<Vehicle> states, MongoBulkWriteException e) {
        List<BulkWriteError> errors = e.getWriteErrors();
        if (e.getWriteConcernError() != null
                || !errors.stream().allMatch(error -> StoreErrors.duplicateKey(error.getCode()))) {
            throw new BulkOperationException("not every state was written: " + e.getMessage(), e);
        }
        return errors.stream().map(error -> states.get(error.getIndex()).id()).collect(Collectors.toSet());
    }

    private static UpdateOneModel<Document> write(Vehicle vehicle) {
        Document asRead = new Document(ID, vehicle.id()).append(REVISION, vehicle.revision());
        return new UpdateOneModel<>(asRead, VehicleDocument.update(vehicle), UPSERT);
    }

    private static BsonString text(String id) {
        // Spring Data would take a string of 24 hexadecimal digits for an ObjectId.
        return new BsonString(id);
    }
}
