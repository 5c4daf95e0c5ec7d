// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Judges a track's positions, one after the other in fix-time order, and works out the motion of those that are
 * trusted. A pure function of the track: it knows no clock, no store and no order of arrival.
 *
 * <p>A position that cannot have been reached from the last trusted one, the anchor, is a jump, and not trusted. But
 * the anchor may be the one that is wrong: when three jumps in a row could have been driven they are the truth, and if
 * they could also have been driven from the trusted position before the anchor, then the anchor was the outlier. If
 * they could not, the vehicle was carried: both sides are trusted, and the track begins anew, because nobody drove the
 * leg between them. Positions that are suspect by themselves are passed over, as if they were not there.
 */
public final class TrackJudge {
    private static final int RUN_THAT_IS_BELIEVED = 3;
    private static final double SHORTEST_JUMP_METRES = 100;
    private static final double USUAL_ACCURACY_METRES = 10;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final Set<Reason> BY_ITSELF = EnumSet.of(Reason.INVALID, Reason.ACCURACY);

    private final SpeedLimits limits;

    public TrackJudge(SpeedLimits limits) {
        this.limits = limits;
    }

    /**
     * What one more position comes to.
     *
     * @param scan what the next one depends on
     * @param judged the position as it is judged now, and before it those whose judgement it changed, oldest first
     */
    public record Step(Scan scan, List<Position> judged) {}

    /** Whether a position is suspect whatever the track says, and does not matter to the others. */
    public static boolean suspectByItself(Position position) {
        return position.reasons().stream().anyMatch(BY_ITSELF::contains);
    }

    /** @param position newer than all that were judged before, with whatever judgement it has had */
    public Step judge(Scan scan, Position position) {
        if (suspectByItself(position)) {
            return new Step(scan, List.of(position.suspect(position.reasons())));
        }
        Position anchor = scan.anchor();
        if (anchor == null || plausible(anchor, position)) {
            Position trusted = position.after(anchor);
            return new Step(new Scan(trusted, anchor, List.of()), List.of(trusted));
        }
        Position jump = position.suspect(Set.of(Reason.JUMP));
        List<Position> run = new ArrayList<>();
        if (!scan.run().isEmpty() && plausible(scan.run().getLast(), jump)) {
            run.addAll(scan.run());
        }
        run.add(jump);
        return run.size() < RUN_THAT_IS_BELIEVED
                ? new Step(new Scan(anchor, scan.before(), run), List.of(jump))
                : believe(run, anchor, scan.before());
    }

    private Step believe(List<Position> run, Position anchor, @Nullable Position before) {
        List<Position> judged = new ArrayList<>();
        Position last = null;
        if (before == null || plausible(before, run.getFirst())) {
            judged.add(anchor.suspect(Set.of(Reason.JUMP)));
            last = before;
        }
        for (Position member : run) {
            last = member.after(last);
            judged.add(last);
        }
        return new Step(new Scan(last, judged.get(judged.size() - 2), List.of()), judged);
    }

    /** Whether a vehicle can have come from one position to a later one. */
    public boolean plausible(Position from, Position to) {
        double accuracy = to.accuracy() == null ? USUAL_ACCURACY_METRES : to.accuracy();
        double metres = from.metresTo(to);
        double seconds = (to.fixTime().toEpochMilli() - from.fixTime().toEpochMilli()) / MILLIS_PER_SECOND;
        return metres <= Math.max(SHORTEST_JUMP_METRES, 2 * accuracy)
                || metres <= seconds * limits.metresPerSecond(to.category());
    }
}
