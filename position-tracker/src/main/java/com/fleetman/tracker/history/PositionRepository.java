// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.store.PositionDocument;
import com.fleetman.tracker.store.StoreErrors;

import static com.fleetman.tracker.store.PositionDocument.FIX_TIME;
import static java.util.Objects.requireNonNull;

/** The collection {@code positions}: one document a position, unique by vehicle and fix time. */
public class PositionRepository {
    static final String COLLECTION = "positions";
    static final String VEHICLE = "vehicle";
    private static final String ID = "_id";
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> positions;
    private final PositionIndexes indexes;

    PositionRepository(MongoCollection<Document> positions, PositionIndexes indexes) {
        this.positions = positions;
        this.indexes = indexes;
    }

    /** Stores what is not stored yet, and says what was or cannot be. */
    public Insertion insert(List<Position> batch) {
        if (batch.isEmpty()) {
            return Insertion.COMPLETE;
        }
        indexes.ensure();
        try {
            positions.insertMany(batch.stream().map(PositionRepository::document).toList(), UNORDERED);
            return Insertion.COMPLETE;
        } catch (MongoBulkWriteException e) {
            return insertion(e);
        }
    }

    private static Insertion insertion(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null) {
            throw e;
        }
        Set<Integer> duplicates = new HashSet<>();
        Map<Integer, String> refused = new HashMap<>();
        for (BulkWriteError error : e.getWriteErrors()) {
            if (StoreErrors.duplicateKey(error.getCode())) {
                duplicates.add(error.getIndex());
            } else if (StoreErrors.passing(error.getCode())) {
                throw e;
            } else {
                refused.put(error.getIndex(), "the store refused it: " + error.getMessage());
            }
        }
        return new Insertion(duplicates, refused);
    }

    /** Writes the motion of positions that are stored already, in the order given. */
    public void updateMotion(List<Position> changed) {
        if (!changed.isEmpty()) {
            positions.bulkWrite(changed.stream().map(PositionRepository::motionUpdate).toList());
        }
    }

    private static UpdateOneModel<Document> motionUpdate(Position position) {
        Motion motion = requireNonNull(position.motion());
        return new UpdateOneModel<>(key(position.vehicle(), position.fixTime()), PositionDocument.update(motion));
    }

    public Optional<Position> find(String vehicle, Instant fixTime) {
        return Optional.ofNullable(positions.find(key(vehicle, fixTime)).first()).map(PositionRepository::position);
    }

    /** The position just before a time. */
    public Optional<Position> before(String vehicle, Instant fixTime) {
        return newest(Filters.and(Filters.eq(VEHICLE, vehicle), Filters.lt(FIX_TIME, Date.from(fixTime))), 1)
                .stream()
                .findFirst();
    }

    /** A stretch of a track, oldest first: from a time on, and before another if there is one. */
    public List<Position> track(String vehicle, Instant from, @Nullable Instant to, int limit) {
        List<Bson> bounds = new ArrayList<>();
        bounds.add(Filters.eq(VEHICLE, vehicle));
        bounds.add(Filters.gte(FIX_TIME, Date.from(from)));
        if (to != null) {
            bounds.add(Filters.lt(FIX_TIME, Date.from(to)));
        }
        return read(positions.find(Filters.and(bounds)).sort(Sorts.ascending(FIX_TIME)).limit(limit));
    }

    /** A vehicle's newest positions, newest first. */
    public List<Position> newest(String vehicle, int limit) {
        return newest(Filters.eq(VEHICLE, vehicle), limit);
    }

    private List<Position> newest(Bson filter, int limit) {
        return read(positions.find(filter).sort(Sorts.descending(FIX_TIME)).limit(limit));
    }

    long count() {
        return positions.estimatedDocumentCount();
    }

    /** Removes the positions that were stored first, as many as said. */
    void removeOldest(int number) {
        Document firstKept = positions.find()
                .projection(new Document(ID, 1))
                .sort(Sorts.ascending(ID))
                .skip(number)
                .first();
        if (firstKept != null) {
            ObjectId id = firstKept.getObjectId(ID);
            positions.deleteMany(Filters.lt(ID, id));
        }
    }

    private static Bson key(String vehicle, Instant fixTime) {
        // A plain document, because the laptop's store finds by index only what names exactly the index's fields.
        return new Document(VEHICLE, vehicle).append(FIX_TIME, Date.from(fixTime));
    }

    private static List<Position> read(FindIterable<Document> found) {
        return found.map(PositionRepository::position).into(new ArrayList<>());
    }

    private static Position position(Document document) {
        return PositionDocument.read(document.getString(VEHICLE), document);
    }

    private static Document document(Position position) {
        Document document = PositionDocument.of(position);
        document.append(VEHICLE, position.vehicle());
        return document;
    }
}
