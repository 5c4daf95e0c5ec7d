// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.mongodb.bulk.BulkWriteError;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.store.PositionDocument;
import com.fleetman.tracker.store.StoreErrors;

import static com.fleetman.tracker.store.PositionDocument.FIX_TIME;
import static com.fleetman.tracker.store.PositionDocument.QUALITY;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The collection {@code positions}: one document a position, unique by vehicle and fix time. */
public class PositionRepository {
    static final String COLLECTION = "positions";
    static final String VEHICLE = "vehicle";
    static final String VERSION = "version";
    private static final String ID = "_id";

    private final MongoOperations mongo;
    private final PositionIndexes indexes;

    PositionRepository(MongoOperations mongo, PositionIndexes indexes) {
        this.mongo = mongo;
        this.indexes = indexes;
    }

    /** Stores what is not stored yet, and says what was or cannot be. */
    public Insertion insert(List<Position> batch) {
        if (batch.isEmpty()) {
            return Insertion.COMPLETE;
        }
        indexes.ensure();
        try {
            mongo.bulkOps(BulkMode.UNORDERED, COLLECTION).insert(batch).execute();
            return Insertion.COMPLETE;
        } catch (BulkOperationException e) {
            return insertion(e);
        }
    }

    private static Insertion insertion(BulkOperationException e) {
        Set<Integer> duplicates = new HashSet<>();
        Map<Integer, String> refused = new HashMap<>();
        for (BulkWriteError error : e.getErrors()) {
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

    /**
     * Writes the judgement of stored positions, in the order given, each at the version it was read at.
     *
     * @return whether all of them were as they were read; those that were not are left as they are
     */
    public boolean correct(List<StoredPosition> corrections) {
        if (corrections.isEmpty()) {
            return true;
        }
        BulkOperations updates = mongo.bulkOps(BulkMode.ORDERED, COLLECTION);
        corrections.forEach(correction -> updates.updateOne(asRead(correction), update(correction)));
        return updates.execute().getMatchedCount() == corrections.size();
    }

    private static Query asRead(StoredPosition stored) {
        Position position = stored.position();
        return query(where(VEHICLE).is(position.vehicle())
                .and(FIX_TIME)
                .is(position.fixTime())
                .and(VERSION)
                .is(stored.version() == 0 ? null : stored.version()));
    }

    private static Update update(StoredPosition correction) {
        Document update = PositionDocument.update(correction.position());
        update.computeIfAbsent("$set", _ -> new Document());
        update.get("$set", Document.class).append(VERSION, correction.version() + 1);
        return Update.fromDocument(update);
    }

    /** What is stored of a vehicle at these fix times. */
    public List<StoredPosition> at(String vehicle, Collection<Instant> fixTimes) {
        return stored(query(where(VEHICLE).is(vehicle).and(FIX_TIME).in(fixTimes)));
    }

    /** The part of a track before a time, newest first. */
    public List<StoredPosition> before(String vehicle, Instant time, int limit) {
        return stored(query(where(VEHICLE).is(vehicle).and(FIX_TIME).lt(time))
                .with(Sort.by(FIX_TIME).descending())
                .limit(limit));
    }

    /** The part of a track from a time on, oldest first. */
    public List<StoredPosition> from(String vehicle, Instant time, int limit) {
        return stored(query(where(VEHICLE).is(vehicle).and(FIX_TIME).gte(time)).with(Sort.by(FIX_TIME)).limit(limit));
    }

    private List<StoredPosition> stored(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream().map(PositionRepository::stored).toList();
    }

    private static StoredPosition stored(Document document) {
        Position position = PositionDocument.read(document.getString(VEHICLE), document);
        return new StoredPosition(position, document.getInteger(VERSION, 0), !position.pending());
    }

    public Optional<Position> find(String vehicle, Instant fixTime) {
        return Optional.ofNullable(mongo.findOne(key(vehicle, fixTime), Position.class, COLLECTION));
    }

    /** A stretch of a track, oldest first: from a time on, and before another if there is one. */
    public List<Position> track(String vehicle, Instant from, @Nullable Instant to, int limit) {
        return mongo.find(query(stretch(vehicle, from, to)).with(Sort.by(FIX_TIME)).limit(limit), Position.class,
                COLLECTION);
    }

    /** A stretch of a track, as above, of those positions alone that are trusted just so. */
    public List<Position> track(String vehicle, Set<Quality> qualities, Instant from, @Nullable Instant to,
            int limit) {
        // What is trusted has no field that says so.
        Criteria stretch = stretch(vehicle, from, to).and(QUALITY)
                .in(qualities.stream().map(PositionDocument::quality).toList());
        return mongo.find(query(stretch).with(Sort.by(FIX_TIME)).limit(limit), Position.class, COLLECTION);
    }

    private static Criteria stretch(String vehicle, Instant from, @Nullable Instant to) {
        Criteria stretch = where(VEHICLE).is(vehicle).and(FIX_TIME).gte(from);
        return to == null ? stretch : stretch.lt(to);
    }

    /** A vehicle's newest positions, newest first. */
    public List<Position> newest(String vehicle, int limit) {
        return newest(where(VEHICLE).is(vehicle), limit);
    }

    private List<Position> newest(Criteria criteria, int limit) {
        return mongo.find(query(criteria).with(Sort.by(FIX_TIME).descending()).limit(limit), Position.class,
                COLLECTION);
    }

    long count() {
        return mongo.estimatedCount(COLLECTION);
    }

    /** Removes the positions that were stored first, as many as said. */
    void removeOldest(int number) {
        Query order = new Query().with(Sort.by(ID)).skip(number);
        order.fields().include(ID);
        Document firstKept = mongo.findOne(order, Document.class, COLLECTION);
        if (firstKept != null) {
            mongo.remove(query(where(ID).lt(firstKept.getObjectId(ID))), COLLECTION);
        }
    }

    private static Query key(String vehicle, Instant fixTime) {
        // Nothing but these two, because the laptop's store finds by index only what names exactly the index's fields.
        return query(where(VEHICLE).is(vehicle).and(FIX_TIME).is(fixTime));
    }
}
