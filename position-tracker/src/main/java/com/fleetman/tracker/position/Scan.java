// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far the judging of a track has come, and all that the judging of the next position depends on.
 *
 * @param anchor the newest trusted position; absent as long as there is none
 * @param before the trusted position before the anchor, should the anchor turn out to be wrong
 * @param run the jumps since the anchor that go on from each other, oldest first, at most two
 */
public record Scan(@Nullable Position anchor, @Nullable Position before, List<Position> run) {
    /** Before the first position. */
    public static final Scan START = new Scan(null, null, List.of());

    public Scan {
        run = List.copyOf(run);
    }

    /** The newest position whose judgement may matter to others; absent before the first. */
    public @Nullable Position tip() {
        return run.isEmpty() ? anchor : run.getLast();
    }
}
