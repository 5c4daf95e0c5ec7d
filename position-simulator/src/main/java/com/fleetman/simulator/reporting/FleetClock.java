// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Instant;

/**
 * The fleet's own time, which may run faster than the world's, and faster from a moment on than before it.
 *
 * @param anchor a moment of the world's time, at which the factor changed
 * @param anchorSeconds the fleet's time at that moment, in seconds
 * @param factorBefore seconds of the fleet's time in one of the world's, until the anchor
 * @param factor the same, from the anchor on
 */
public record FleetClock(Instant anchor, double anchorSeconds, double factorBefore, double factor) {
    /** Every simulator's clock is anchored alike, so that two with the same factor agree. */
    static FleetClock of(double factor) {
        return new FleetClock(Instant.EPOCH, 0, factor, factor);
    }

    double secondsAt(Instant moment) {
        long millis = moment.toEpochMilli() - anchor.toEpochMilli();
        return anchorSeconds + millis / 1000.0 * factorAt(moment);
    }

    double factorAt(Instant moment) {
        return moment.isBefore(anchor) ? factorBefore : factor;
    }

    /** The same clock with another factor from a moment on: nobody leaps. */
    FleetClock changedAt(Instant moment, double newFactor) {
        return new FleetClock(moment, secondsAt(moment), factorAt(moment), newFactor);
    }
}
