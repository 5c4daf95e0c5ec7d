// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.history.StoredPosition;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Scan;
import com.fleetman.tracker.position.TrackJudge;
import com.fleetman.tracker.vehicle.JudgeContext.Unsettled;

/** A stretch of a stored track while it is judged again. For one thread. */
final class Stretch {
    private static final int SETTLED = 3;

    private final TrackJudge judge;
    private final Instant until;
    private final @Nullable Instant latest;
    private final NavigableMap<Instant, StoredPosition> stored = new TreeMap<>();
    private final NavigableMap<Instant, Position> judged = new TreeMap<>();
    private Scan scan = Scan.START;
    private int unchanged;
    private boolean met;
    private boolean ended;

    Stretch(TrackJudge judge, Instant until, @Nullable Instant latest) {
        this.judge = judge;
        this.until = until;
        this.latest = latest;
    }

    /** A position from before what is to be judged again; called from the newest to the oldest. */
    void readBefore(StoredPosition position) {
        stored.put(position.position().fixTime(), position);
    }

    /** Begins at a settled point among what was read, and judges what was read after it. */
    void begin(Scan settled) {
        scan = settled;
        Position anchor = settled.anchor();
        List.copyOf((anchor == null ? stored : stored.tailMap(anchor.fixTime(), false)).values()).forEach(this::judge);
    }

    /** Judges the next newer position. */
    void judge(StoredPosition next) {
        Position position = next.position();
        stored.put(position.fixTime(), next);
        TrackJudge.Step step = judge.judge(scan, position);
        scan = step.scan();
        step.judged().forEach(result -> judged.put(result.fixTime(), result));
        if (!TrackJudge.suspectByItself(position)) {
            boolean same = step.judged().size() == 1 && step.judged().getFirst().equals(position)
                    && position.quality() == Quality.OK && position.fixTime().isAfter(until);
            unchanged = same ? unchanged + 1 : 0;
            met = unchanged >= SETTLED && latest != null && !position.fixTime().isAfter(latest);
        }
    }

    /** Whether a settled point was reached from which on everything is as it was. */
    boolean meetsWhatIsStored() {
        return met;
    }

    /** There is no newer position. */
    void ends() {
        ended = true;
    }

    /** Where the scan stands at the track's end; absent when the result met what was stored before. */
    @Nullable
    Scan end() {
        return ended ? scan : null;
    }

    /** How a position is judged now. */
    @Nullable
    Position judgement(Instant fixTime) {
        return judged.get(fixTime);
    }

    /**
     * What has to be written: first what was judged before, then what was not, so that as long as anything waits to be
     * judged the work is not done.
     *
     * @param claimed a stretch that somebody else may still be about to correct; all of it is written, so that they
     *        come too late everywhere
     */
    List<StoredPosition> corrections(@Nullable Unsettled claimed) {
        List<StoredPosition> corrections = new ArrayList<>();
        List<StoredPosition> firstJudgements = new ArrayList<>();
        stored.forEach((fixTime, row) -> {
            Position now = judged.getOrDefault(fixTime, row.position());
            if (!now.equals(row.position()) || covers(claimed, fixTime)) {
                (row.judgedBefore() ? corrections : firstJudgements).add(row.with(now));
            }
        });
        corrections.addAll(firstJudgements);
        return corrections;
    }

    private static boolean covers(@Nullable Unsettled claimed, Instant fixTime) {
        return claimed != null && !fixTime.isBefore(claimed.from()) && !fixTime.isAfter(claimed.until());
    }
}
