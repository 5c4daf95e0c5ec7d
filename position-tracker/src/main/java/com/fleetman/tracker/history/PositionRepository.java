// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
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
import static java.util.Objects.requireNonNull;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The collection {@code positions}: one document a position, unique by vehicle and fix time. */
public class PositionRepository {
    static final String COLLECTION = "positions";
    static final String VEHICLE = "vehicle";
    static final String VERSION = "version";
    static final String ID = "_id";
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final CodecRegistry codecs = fromRegistries(fromCodecs(new PositionCodec()),
            MongoClientSettings.getDefaultCodecRegistry());
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
        return onPositions(positions -> {
            try {
                positions.insertMany(batch, UNORDERED);
                return Insertion.COMPLETE;
            } catch (MongoBulkWriteException e) {
                return insertion(e);
            }
        });
    }

    /** Past Spring Data's mapping, and with its exceptions. */
    private <T> T onPositions(Function<MongoCollection<Position>, T> work) {
        return requireNonNull(mongo.execute(COLLECTION,
                documents -> work.apply(documents.withDocumentClass(Position.class).withCodecRegistry(codecs))));
    }

    private static Insertion insertion(MongoBulkWriteException e) {
        Set<Integer> duplicates = new HashSet<>();
        Map<Integer, String> refused = new HashMap<>();
        if (e.getWriteConcernError() != null) {
            throw new BulkOperationException("not durable yet: " + e.getMessage(), e);
        }
        for (BulkWriteError error : e.getWriteErrors()) {
            if (StoreErrors.duplicateKey(error.getCode())) {
                duplicates.add(error.getIndex());
            } else if (StoreErrors.passing(error.getCode())) {
                throw new BulkOperationException("not for the moment: " + e.getMessage(), e);
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
        return positions(key(vehicle, fixTime).limit(1)).stream().findFirst();
    }

    /** A stretch of a track, oldest first: from a time on, and before another if there is one. */
    public List<Position> track(String vehicle, Instant from, @Nullable Instant to, int limit) {
        return positions(query(stretch(vehicle, from, to)).with(Sort.by(FIX_TIME)).limit(limit));
    }

    /** A stretch of a track, as above, of those positions alone that are trusted just so. */
    public List<Position> track(String vehicle, Set<Quality> qualities, Instant from, @Nullable Instant to,
            int limit) {
        // What is trusted has no field that says so.
        Criteria stretch = stretch(vehicle, from, to).and(QUALITY)
                .in(qualities.stream().map(PositionDocument::quality).toList());
        return positions(query(stretch).with(Sort.by(FIX_TIME)).limit(limit));
    }

    private static Criteria stretch(String vehicle, Instant from, @Nullable Instant to) {
        Criteria stretch = where(VEHICLE).is(vehicle).and(FIX_TIME).gte(from);
        return to == null ? stretch : stretch.lt(to);
    }

    /** A vehicle's newest positions, newest first. */
    public List<Position> newest(String vehicle, int limit) {
        return positions(query(where(VEHICLE).is(vehicle)).with(Sort.by(FIX_TIME).descending()).limit(limit));
    }

    private List<Position> positions(Query query) {
        return onPositions(positions -> positions.find(query.getQueryObject())
                .sort(query.getSortObject())
                .limit(query.getLimit())
                .into(new ArrayList<>()));
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
        return query(where(VEHICLE).is(vehicle).and(FIX_TIME).is(fixTime));
    }
}
