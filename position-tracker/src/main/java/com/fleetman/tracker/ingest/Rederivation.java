// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.history.StoredPosition;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Scan;
import com.fleetman.tracker.position.SettledPoint;
import com.fleetman.tracker.position.TrackJudge;
import com.fleetman.tracker.vehicle.JudgeContext.Unsettled;

/**
 * Judges a stretch of a stored track again: from a settled point before it, until the result meets what is stored. So a
 * track does not depend on the order in which its reports came.
 */
final class Rederivation {
    /** A settled point is near, as a rule. */
    private static final int PAGE_BACK = 24;
    private static final int PAGE = 500;

    private final PositionRepository history;
    private final TrackJudge judge;

    Rederivation(PositionRepository history, TrackJudge judge) {
        this.history = history;
        this.judge = judge;
    }

    /**
     * @param dirty all that may be wrong, or is not judged at all
     * @param latest the latest position that the vehicle's state knows of; only before it may the walk end early,
     *        because the state is as it should be then
     */
    Stretch derive(String vehicle, Unsettled dirty, @Nullable Position latest) {
        Stretch stretch = new Stretch(judge, dirty.until(), latest == null ? null : latest.fixTime());
        stretch.begin(settledPoint(vehicle, dirty.from(), stretch));
        Instant next = dirty.from();
        while (true) {
            List<StoredPosition> page = history.from(vehicle, next, PAGE);
            for (StoredPosition stored : page) {
                stretch.judge(stored);
                if (stretch.meetsWhatIsStored()) {
                    return stretch;
                }
            }
            if (page.size() < PAGE) {
                stretch.ends();
                return stretch;
            }
            next = page.getLast().position().fixTime().plusMillis(1);
        }
    }

    private Scan settledPoint(String vehicle, Instant from, Stretch stretch) {
        SettledPoint settled = new SettledPoint(judge);
        Instant before = from;
        while (true) {
            List<StoredPosition> page = history.before(vehicle, before, PAGE_BACK);
            for (StoredPosition stored : page) {
                stretch.readBefore(stored);
                Scan found = settled.older(stored.position());
                if (found != null) {
                    return found;
                }
            }
            if (page.size() < PAGE_BACK) {
                return Scan.START;
            }
            before = page.getLast().position().fixTime();
        }
    }
}
