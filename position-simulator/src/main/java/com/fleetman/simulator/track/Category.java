// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The kinds of vehicle there are. */
public enum Category {
    CAR, VAN, TRUCK, BUS, BIKE, PERSON, BOAT, OTHER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a GPX file means by its {@code <type>}, for which the format has no fixed words. */
    static Category ofGpxType(@Nullable String type) {
        return switch (type == null ? "" : type.strip().toLowerCase(Locale.ROOT)) {
            case "van", "delivery" -> VAN;
            case "truck", "lorry" -> TRUCK;
            case "bus", "coach" -> BUS;
            case "bike", "bicycle", "biking", "cycling", "mountain_biking" -> BIKE;
            case "person", "running", "walking", "hiking", "foot" -> PERSON;
            case "boat", "ferry", "ship", "sailing" -> BOAT;
            case "other" -> OTHER;
            default -> CAR;
        };
    }
}
