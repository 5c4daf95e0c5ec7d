// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.vehicle.Vehicle;

/** The arrivals of one vehicle, set against the latest position known of it. */
record TrackHead(String vehicle, @Nullable Vehicle known, List<Arrival> arrivals) {

    /**
     * Those newer than the latest get their motion from it, in a chain, and are complete. The others belong somewhere
     * behind and are left without motion until they are in their place.
     */
    static TrackHead of(String vehicle, @Nullable Vehicle known, List<Arrival> arrivals) {
        List<Arrival> placed = new ArrayList<>();
        Position latest = known == null ? null : known.position();
        for (Arrival arrival : arrivals) {
            Position position = arrival.position();
            if (latest == null || position.fixTime().isAfter(latest.fixTime())) {
                latest = position.after(latest);
                placed.add(arrival.with(latest));
            } else {
                placed.add(arrival.with(position.asLate(position.fixTime().isBefore(latest.fixTime()))));
            }
        }
        return new TrackHead(vehicle, known, placed);
    }

    /** Whether a position is as new as what is known, or newer. */
    boolean reachedBy(Position position) {
        return known == null || known.position() == null
                || !position.fixTime().isBefore(known.position().fixTime());
    }

    /** What the newest report that says so calls the vehicle, else what it was called before. */
    String category() {
        for (Arrival arrival : arrivals.reversed()) {
            String category = Categories.of(arrival.delivery().report());
            if (category != null) {
                return category;
            }
        }
        return known == null ? Vehicle.OTHER : known.category();
    }
}
