// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.Comparator;

import com.fleetman.tracker.position.Position;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

/**
 * Which of two positions of one vehicle and fix time is taken, when both are in a batch: the one that was received
 * first, and of two received together the one that says more. Never the one that happens to be delivered first.
 */
final class Ties {
    static final Comparator<Position> FIRST_RECEIVED = comparing(Position::receivedAt)
            .thenComparing(Position::accuracy, nullsLast(naturalOrder()))
            .thenComparing(Position::reportedSpeed, nullsLast(naturalOrder()))
            .thenComparing(Position::reportedCourse, nullsLast(naturalOrder()))
            .thenComparing(Position::altitude, nullsLast(naturalOrder()))
            .thenComparing(Position::source)
            .thenComparing(Position::lat)
            .thenComparing(Position::lon);

    private Ties() {}
}
