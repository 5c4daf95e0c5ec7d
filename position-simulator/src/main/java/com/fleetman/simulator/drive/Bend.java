// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import java.util.ArrayList;
import java.util.List;

/**
 * Part of a path where it turns.
 *
 * @param middle metres along the path
 * @param length metres over which the turn is spread
 * @param radius metres
 */
record Bend(double middle, double length, double radius) {
    private static final double CORNER_LENGTH = 20;
    private static final double GENTLE = Math.toRadians(20);
    private static final double SHARP = Math.toRadians(60);
    private static final double STRAIGHT = Math.toRadians(0.5);

    /**
     * Points are sparse where a road bends gently: there each stands for a long curve and its turn is spread over half
     * of the legs beside it. A sharp turn is a corner, however long the legs are.
     */
    static List<Bend> of(Path path) {
        List<Bend> bends = new ArrayList<>();
        for (int i = 1; i < path.corners() - 1; i++) {
            double before = path.alongOfCorner(i - 1);
            double here = path.alongOfCorner(i);
            double after = path.alongOfCorner(i + 1);
            double gentleness = Math.clamp((SHARP - turn(path, before, here, after)) / (SHARP - GENTLE), 0, 1);
            double length = Math.max(CORNER_LENGTH, gentleness * Math.min(here - before, after - here) / 2);
            double turn = turn(path, here - length, here, here + length);
            if (turn > STRAIGHT) {
                bends.add(new Bend(here, length, length / turn));
            }
        }
        return bends;
    }

    /** Radians by which the way changes its direction at a place. */
    private static double turn(Path path, double before, double here, double after) {
        return Math.toRadians(Math.abs(Math.IEEEremainder(path.course(here, after) - path.course(before, here), 360)));
    }
}
