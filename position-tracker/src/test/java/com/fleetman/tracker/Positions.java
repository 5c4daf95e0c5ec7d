// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;

/** Positions for tests: seconds after a fixed noon, metres north of a fixed place. */
public final class Positions {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    /** A server forgets by its own clock, and that noon grows old. */
    public static final Duration LONG_ENOUGH = Duration.ofDays(20_000);
    public static final double LAT = 53.4;
    public static final double LON = -1.5;
    private static final double METRES_OF_A_DEGREE = 111_195.0797;

    private Positions() {}

    public static Position at(String vehicle, double seconds, double metresNorth) {
        return reported(vehicle, seconds, metresNorth, null, null);
    }

    public static Position reported(String vehicle, double seconds, double metresNorth, @Nullable Double speed,
            @Nullable Double course) {
        Instant time = time(seconds);
        return new Position(vehicle, ReportSource.REST, time, time, lat(metresNorth), LON, null, null, speed, course,
                null, false, Quality.OK, Set.of(), false, null);
    }

    public static Instant time(double seconds) {
        return NOON.plusMillis(Math.round(seconds * 1000));
    }

    public static double lat(double metresNorth) {
        return LAT + metresNorth / METRES_OF_A_DEGREE;
    }
}
