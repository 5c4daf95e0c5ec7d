// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Instant;
import java.util.List;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import com.fleetman.tracker.Hook;
import com.fleetman.tracker.Positions;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.store.StoreConnections;

/** The real history, at each of whose writes something may happen: before it, after it, and half way through. */
public class HookedHistory extends PositionRepository {
    private final Hook hook;

    public HookedHistory(MongoDatabaseFactory database, Hook hook) {
        this(new MongoTemplate(database), hook);
    }

    private HookedHistory(MongoOperations mongo, Hook hook) {
        super(mongo, new PositionIndexes(mongo, Positions.LONG_ENOUGH, new StoreConnections()));
        this.hook = hook;
    }

    @Override
    public Insertion insert(List<Position> batch) {
        hook.at("insert");
        if (batch.size() > 1 && hook.halfWay()) {
            super.insert(batch.subList(0, batch.size() / 2));
            hook.at("half an insert");
        }
        Insertion insertion = super.insert(batch);
        hook.at("inserted");
        return insertion;
    }

    @Override
    public boolean correct(List<StoredPosition> corrections) {
        hook.at("correct");
        if (corrections.size() > 1 && hook.halfWay()) {
            int half = corrections.size() / 2;
            boolean first = super.correct(corrections.subList(0, half));
            hook.at("half a correction");
            return super.correct(corrections.subList(half, corrections.size())) && first;
        }
        boolean corrected = super.correct(corrections);
        hook.at("corrected");
        return corrected;
    }

    @Override
    public List<StoredPosition> before(String vehicle, Instant time, int limit) {
        List<StoredPosition> before = super.before(vehicle, time, limit);
        hook.at("read");
        return before;
    }
}
