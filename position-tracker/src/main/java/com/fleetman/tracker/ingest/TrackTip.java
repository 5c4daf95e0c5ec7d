// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.vehicle.Vehicle;

/** How far a vehicle's track has come with a batch, and which stretch of it has yet to be worked out. For one thread. */
final class TrackTip {
    private final TrackHead head;
    private @Nullable Position newest;
    private @Nullable Instant disturbedFrom;
    private @Nullable Instant disturbedUntil;
    private boolean repeated;

    TrackTip(TrackHead head) {
        this.head = head;
    }

    TrackHead head() {
        return head;
    }

    /** A position is in the history; called in fix-time order. */
    void reached(Position position) {
        newest = position;
        if (position.motion() == null) {
            disturbedAt(position.fixTime());
        }
    }

    /** A position was in the history before: the first time may have ended before the state was written. */
    void reachedAgain(Position position) {
        repeated = true;
        reached(position);
    }

    /** What was worked out from the position of this time does not hold; called in fix-time order. */
    void disturbedAt(Instant fixTime) {
        disturbedFrom = disturbedFrom == null ? fixTime : disturbedFrom;
        disturbedUntil = fixTime;
    }

    /** Brings the track in order, and sees to it that the state follows. */
    void settle(Stretch stretch, PositionRepository history) {
        if (disturbedFrom != null && disturbedUntil != null) {
            stretch.derive(head.vehicle(), disturbedFrom, disturbedUntil).ifPresent(this::follow);
        }
        Vehicle known = head.known();
        if (repeated && known != null && known.position() != null) {
            history.find(head.vehicle(), known.position().fixTime()).ifPresent(this::follow);
        }
    }

    private void follow(Position position) {
        if (newest == null || !position.fixTime().isBefore(newest.fixTime())) {
            newest = position;
        }
    }

    /** The vehicle's newest position, if this batch has to do with it. */
    Optional<Position> newest() {
        return Optional.ofNullable(newest).filter(head::reachedBy);
    }
}
