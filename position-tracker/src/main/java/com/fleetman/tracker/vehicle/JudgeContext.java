// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Position;

/**
 * What the tracker must know of a vehicle's track, beside its latest position, to judge the next report without reading
 * the history.
 *
 * @param before the trusted position before the latest one
 * @param run the newest positions that came as a jump and may yet turn out to be right, oldest first
 * @param categorySince fix time of the report that named the vehicle's category
 * @param unsettled the stretch of the history that is being corrected, or was when somebody stopped
 */
public record JudgeContext(@Nullable Position before, List<Position> run, @Nullable Instant categorySince,
        @Nullable Unsettled unsettled) {
    public static final JudgeContext NEW = new JudgeContext(null, List.of(), null, null);

    /** A stretch of a track: fix times of its first and its last position. */
    public record Unsettled(Instant from, Instant until) {
        /** The stretch that holds both. */
        public Unsettled and(@Nullable Unsettled other) {
            return other == null
                    ? this
                    : new Unsettled(from.isBefore(other.from) ? from : other.from,
                            until.isAfter(other.until) ? until : other.until);
        }
    }

    public JudgeContext {
        run = List.copyOf(run);
    }
}
