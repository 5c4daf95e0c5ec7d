// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.web.BadParameterException;
import com.fleetman.tracker.web.Cursor;
import com.fleetman.tracker.web.TimeRange;

/** Where a page of a track begins. */
final class TrackCursor {
    private static final String LIST = "track";
    private static final Duration DEFAULT_SPAN = Duration.ofHours(24);

    private TrackCursor() {}

    /** The first page's. */
    static Instant beginning(@Nullable Instant from, @Nullable Instant to, InstantSource clock) {
        if (from == null) {
            return (to == null ? clock.instant() : to).minus(DEFAULT_SPAN);
        }
        if (to != null && to.isBefore(from)) {
            throw new BadParameterException("to", "is before from");
        }
        return from;
    }

    /** That of the page after a position. */
    static String at(Position last) {
        return new Cursor(LIST, Long.toString(last.fixTime().toEpochMilli())).encode();
    }

    static Instant after(String cursor) {
        try {
            Instant last = Instant.ofEpochMilli(Long.parseLong(Cursor.key(LIST, cursor)));
            if (TimeRange.contains(last)) {
                return last.plusMillis(1);
            }
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }
}
