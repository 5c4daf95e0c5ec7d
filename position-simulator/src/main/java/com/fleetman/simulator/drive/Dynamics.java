// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import com.fleetman.simulator.track.Category;

/**
 * What a kind of vehicle can do and does.
 *
 * @param cruise speed where nothing slows it, m/s
 * @param lateral acceleration across the direction of travel that a driver takes in a bend, m/s²
 * @param acceleration m/s²
 * @param braking m/s²
 * @param stop seconds it stands at a stop on the way
 * @param rest seconds it stands at either end
 */
record Dynamics(double cruise, double lateral, double acceleration, double braking, double stop, double rest) {
    private static final double KMH = 1 / 3.6;

    static Dynamics of(Category category) {
        return switch (category) {
            case CAR -> new Dynamics(120 * KMH, 2.5, 1.8, 2.2, 15, 45);
            case VAN -> new Dynamics(110 * KMH, 2.0, 1.4, 1.8, 30, 60);
            case TRUCK -> new Dynamics(82 * KMH, 1.4, 0.5, 1.0, 60, 120);
            case BUS -> new Dynamics(95 * KMH, 1.3, 0.9, 1.1, 20, 90);
            case BIKE -> new Dynamics(21 * KMH, 2.0, 0.6, 1.2, 20, 60);
            case PERSON -> new Dynamics(5 * KMH, 2.0, 1.0, 1.0, 30, 60);
            case BOAT -> new Dynamics(34 * KMH, 0.2, 0.05, 0.06, 120, 180);
            case OTHER -> new Dynamics(50 * KMH, 1.8, 1.0, 1.5, 30, 60);
        };
    }

    /** The same on a road where nobody may be faster. */
    Dynamics limitedTo(double limit) {
        return new Dynamics(Math.min(cruise, limit), lateral, acceleration, braking, stop, rest);
    }
}
