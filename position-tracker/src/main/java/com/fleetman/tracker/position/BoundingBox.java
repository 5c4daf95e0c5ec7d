// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

/**
 * A part of the map between two parallels and two meridians, its edges included; degrees, WGS-84. Where the west lies
 * beyond the east it reaches across the antimeridian.
 */
public record BoundingBox(double west, double south, double east, double north) {
    private static final double POLE = 90;
    private static final double ANTIMERIDIAN = 180;

    public BoundingBox {
        check(west, ANTIMERIDIAN, "longitude");
        check(east, ANTIMERIDIAN, "longitude");
        check(south, POLE, "latitude");
        check(north, POLE, "latitude");
        if (south > north) {
            throw new IllegalArgumentException("has its south above its north");
        }
    }

    public boolean acrossAntimeridian() {
        return west > east;
    }

    private static void check(double degrees, double most, String what) {
        // Not a number is not within anything.
        if (!(Math.abs(degrees) <= most)) {
            throw new IllegalArgumentException("has a " + what + " beyond " + (int) most + " degrees");
        }
    }
}
