// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import com.fleetman.simulator.track.Point;

/**
 * Where a place lies beside the straight line between two others, in the plane that touches the Earth at the first.
 *
 * @param share of the line at which the place is nearest, from 0 to 1
 * @param distance metres from there to the place
 */
record Leg(double share, double distance) {
    static Leg beside(Point place, Point from, Point to) {
        double east = Point.METRES_PER_DEGREE * Math.cos(Math.toRadians(from.lat()));
        double lineX = Math.IEEEremainder(to.lon() - from.lon(), 360) * east;
        double lineY = (to.lat() - from.lat()) * Point.METRES_PER_DEGREE;
        double x = Math.IEEEremainder(place.lon() - from.lon(), 360) * east;
        double y = (place.lat() - from.lat()) * Point.METRES_PER_DEGREE;
        double square = lineX * lineX + lineY * lineY;
        double share = square == 0 ? 0 : Math.clamp((x * lineX + y * lineY) / square, 0, 1);
        return new Leg(share, Math.hypot(x - share * lineX, y - share * lineY));
    }
}
