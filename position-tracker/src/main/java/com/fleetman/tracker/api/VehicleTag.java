// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import com.fleetman.tracker.vehicle.Vehicle;

/** The entity tag of an answer about one vehicle, told by its revision and by what the time made of it since. */
final class VehicleTag {
    private VehicleTag() {}

    static String of(Vehicle vehicle, VehicleBody shown, Form form) {
        // The time of contact, because a vehicle that was removed and came again counts its revisions anew.
        return "\"%s-%s-%s-%s-%s\"".formatted(Long.toString(vehicle.revision(), Character.MAX_RADIX),
                Long.toString(vehicle.lastContact().toEpochMilli(), Character.MAX_RADIX),
                shown.connection().wireName(), shown.motion().wireName(), form.name().charAt(0));
    }
}
