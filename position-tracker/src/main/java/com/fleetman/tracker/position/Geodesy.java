// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

/**
 * Distance and direction on a sphere of the Earth's mean radius, by the haversine formula: well conditioned for the
 * short legs of a track, and within 0.56 % of the ellipsoid everywhere.
 */
final class Geodesy {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double FULL_CIRCLE = 360;

    private Geodesy() {}

    /** Metres between two places given in degrees. */
    static double distance(double lat1, double lon1, double lat2, double lon2) {
        double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double east = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h = north * north
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * east * east;
        // Rounding may carry antipodes a hair beyond 1.
        double bounded = Math.min(h, 1);
        return 2 * EARTH_RADIUS_METRES * Math.atan2(Math.sqrt(bounded), Math.sqrt(1 - bounded));
    }

    /** First bearing from one place to another, degrees true in [0, 360). */
    static double bearing(double lat1, double lon1, double lat2, double lon2) {
        double phi1 = Math.toRadians(lat1);
        double phi2 = Math.toRadians(lat2);
        double lambda = Math.toRadians(lon2 - lon1);
        double east = Math.sin(lambda) * Math.cos(phi2);
        double north = Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(lambda);
        double degrees = Math.toDegrees(Math.atan2(east, north));
        // A tiny negative angle plus 360 rounds to 360 itself, which is 0.
        return degrees < 0 ? (degrees + FULL_CIRCLE) % FULL_CIRCLE : degrees;
    }
}
