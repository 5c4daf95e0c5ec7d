// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import java.time.Instant;
import java.util.List;

import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.tracker.Hook;

/** A mutant: it compares times as seconds, rounded as a number with a point is. */
public final class FloatingTimeHistory extends HookedHistory {
    private static final double MILLIS = 1000;

    public FloatingTimeHistory(MongoDatabaseFactory database, Hook hook) {
        super(database, hook);
    }

    @Override
    public List<StoredPosition> before(String vehicle, Instant time, int limit) {
        return super.before(vehicle, rounded(time), limit);
    }

    @Override
    public List<StoredPosition> from(String vehicle, Instant time, int limit) {
        return super.from(vehicle, rounded(time), limit);
    }

    private static Instant rounded(Instant time) {
        return Instant.ofEpochSecond(Math.round(time.toEpochMilli() / MILLIS));
    }
}
