// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

import java.time.Instant;

/**
 * Where each vehicle of a load is at any second: to and fro on a meridian of its own, never at the same speed for long.
 * A pure function, so that what is stored can be told right from wrong, and a speed worked out from the wrong
 * neighbour from the true one.
 */
public final class Drive {
    private static final double METRES_PER_DEGREE = 111_195.08;
    private static final double START_LAT = 20;
    private static final double START_LON = -120;
    private static final double LANE_DEGREES = 0.01;
    private static final double WAY_METRES = 4_000;
    private static final double WAY_SECONDS = 1_800;
    private static final double SWAY_METRES = 8;
    private static final double SWAY_SECONDS = 7.3;

    private Drive() {}

    /** The name of a vehicle of a load. */
    public static String vehicle(String load, int number) {
        return load + " " + number;
    }

    /** Degrees north. */
    public static double lat(Instant time) {
        return START_LAT + north(time) / METRES_PER_DEGREE;
    }

    /** Degrees east. */
    public static double lon(int number) {
        return START_LON + number * LANE_DEGREES;
    }

    /** Metres per second over the second that ends at a time. */
    public static double speed(Instant time) {
        return Math.abs(north(time) - north(time.minusSeconds(1)));
    }

    private static double north(Instant time) {
        double seconds = time.getEpochSecond();
        return WAY_METRES * Math.sin(2 * Math.PI * seconds / WAY_SECONDS)
                + SWAY_METRES * Math.sin(2 * Math.PI * seconds / SWAY_SECONDS);
    }
}
