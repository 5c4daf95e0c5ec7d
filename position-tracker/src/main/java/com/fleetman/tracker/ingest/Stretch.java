// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;

/**
 * Works out again a stretch of a track that a late position changed: from that position on, until the result meets
 * what is stored. So a track does not depend on the order in which its reports came.
 */
final class Stretch {
    private static final int PAGE = 500;

    private final PositionRepository history;

    Stretch(PositionRepository history) {
        this.history = history;
    }

    /**
     * @param from fix time of the first position that may have changed
     * @param until fix time of the last position known to be new
     * @return the last position looked at, as it now is
     */
    Optional<Position> derive(String vehicle, Instant from, Instant until) {
        List<Position> changed = new ArrayList<>();
        Position before = history.before(vehicle, from).orElse(null);
        Position last = walk(vehicle, from, until, before, changed);
        // The newest first: what has no motion yet, and so shows that work is left, is written last.
        history.update(changed.reversed());
        return Optional.ofNullable(last);
    }

    private @Nullable Position walk(String vehicle, Instant from, Instant until, @Nullable Position before,
            List<Position> changed) {
        Position last = null;
        Instant next = from;
        while (true) {
            List<Position> page = history.track(vehicle, next, null, PAGE);
            for (Position stored : page) {
                Position derived = stored.after(last == null ? before : last);
                last = derived;
                if (!derived.equals(stored)) {
                    changed.add(derived);
                } else if (stored.fixTime().isAfter(until)) {
                    return last;
                }
            }
            if (page.size() < PAGE) {
                return last;
            }
            next = page.getLast().fixTime().plusMillis(1);
        }
    }
}
