// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Looks for a point of a track from which it can be judged anew without knowing what was before. Such a point is three
 * trusted positions in a row, each reached from the one before it: there the scan stands at the third, with the second
 * before it and no run.
 *
 * <p>Proof. Call them a, b, c, and X the anchor when a comes. If a is plausible from X (or there is no X), a becomes
 * the anchor, then b, then c. Else a joins or begins a run. If the run is complete with a, b or c, its last two members
 * become anchor and the one before it, and whatever of a, b, c follows them comes after them. If b is plausible from X,
 * b becomes the anchor and c follows. There remains that c alone is plausible from X, with a and b in the run: but
 * then a and b are suspect for good, and they are trusted.
 *
 * <p>It is fed with the stored positions from the newest to the oldest. For one thread.
 */
public final class SettledPoint {
    private static final int ENOUGH = 3;

    private final TrackJudge judge;
    private final List<Position> newestFirst = new ArrayList<>();

    public SettledPoint(TrackJudge judge) {
        this.judge = judge;
    }

    /** Takes the next older position; the scan at the settled point, once that is found. */
    public @Nullable Scan older(Position position) {
        if (TrackJudge.suspectByItself(position)) {
            return null;
        }
        if (position.pending() || position.quality() != Quality.OK) {
            newestFirst.clear();
            return null;
        }
        if (!newestFirst.isEmpty() && !judge.plausible(position, newestFirst.getLast())) {
            newestFirst.clear();
        }
        newestFirst.add(position);
        return newestFirst.size() < ENOUGH
                ? null
                : new Scan(newestFirst.getFirst(), newestFirst.get(1), List.of());
    }
}
