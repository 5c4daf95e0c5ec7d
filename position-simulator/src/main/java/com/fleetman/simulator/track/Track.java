// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.util.List;

/**
 * A line on the ground that vehicles drive along, there and back.
 *
 * @param name name of its file, and a number when the file holds several
 * @param category kind of vehicle it was made for
 * @param points at least two, in the order of the outward drive
 * @param stops places beside the line at which vehicles stop
 */
public record Track(String name, Category category, List<Point> points, List<Point> stops) {
    public Track {
        points = List.copyOf(points);
        stops = List.copyOf(stops);
    }
}
