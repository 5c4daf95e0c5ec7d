// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import com.fleetman.tracker.vehicle.Vehicle;

/** Whether a vehicle is heard of, seen from a moment; it needs nobody to keep it up to date. */
enum Connection {
    ONLINE, STALE, OFFLINE;

    private static final Duration ALWAYS_ONLINE = Duration.ofSeconds(60);
    private static final Duration ALWAYS_STALE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);
    private static final int MISSED_REPORTS = 3;

    static Connection of(Vehicle vehicle, Instant now) {
        Duration age = Duration.between(vehicle.lastContact(), now);
        Duration patience = patience(vehicle);
        if (within(age, ALWAYS_ONLINE) || within(age, patience)) {
            return ONLINE;
        }
        return within(age, ALWAYS_STALE) ? STALE : OFFLINE;
    }

    /** Who reports seldom is missed later. */
    private static Duration patience(Vehicle vehicle) {
        Duration interval = vehicle.reportInterval();
        if (interval == null) {
            return Duration.ZERO;
        }
        Duration patience = interval.multipliedBy(MISSED_REPORTS);
        return within(patience, LONGEST_PATIENCE) ? patience : LONGEST_PATIENCE;
    }

    private static boolean within(Duration time, Duration limit) {
        return time.compareTo(limit) <= 0;
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
