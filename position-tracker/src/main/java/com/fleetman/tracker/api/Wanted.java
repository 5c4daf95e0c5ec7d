// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.BoundingBox;
import com.fleetman.tracker.vehicle.Selection;
import com.fleetman.tracker.vehicle.Vehicle;

/**
 * The vehicles that a request asks for; what is absent narrows nothing.
 *
 * @param text what their names contain, in upper or lower case
 * @param within where they are
 * @param connections one of which is theirs
 * @param motions one of which is theirs
 */
record Wanted(@Nullable String text, @Nullable BoundingBox within, @Nullable Set<Connection> connections,
        @Nullable Set<MotionStatus> motions) {

    Selection seenFrom(Instant now) {
        boolean noFilter = text == null && connections == null && motions == null;
        return new Selection(within, noFilter ? null : vehicle -> named(vehicle) && inState(vehicle, now));
    }

    private boolean named(Vehicle vehicle) {
        return text == null || vehicle.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private boolean inState(Vehicle vehicle, Instant now) {
        Connection connection = Connection.of(vehicle, now);
        return (connections == null || connections.contains(connection))
                && (motions == null || motions.contains(MotionStatus.of(vehicle.position(), connection)));
    }
}
