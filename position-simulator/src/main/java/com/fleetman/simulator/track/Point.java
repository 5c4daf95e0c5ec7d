// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

/**
 * A place on the ground.
 *
 * @param lat degrees north, WGS-84
 * @param lon degrees east, WGS-84
 */
public record Point(double lat, double lon) {
    /** Metres from one degree of latitude to the next, on a sphere of the Earth's mean radius. */
    public static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);

    private static final double DIAMETER = 2 * 6_371_008.8;

    /** Great-circle distance in metres, by the haversine formula. */
    public double distanceTo(Point other) {
        double sinLat = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double h = sinLat * sinLat
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * sinLon * sinLon;
        return DIAMETER * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
    }
}
