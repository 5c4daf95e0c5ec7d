// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One of the simulator's tracks, as a line that vehicles are put on: the page draws the same lines as roads. */
final class Road {
    private static final Path TRACKS = Path.of("../position-simulator/src/main/resources/tracks");
    private static final Pattern POINT = Pattern.compile("<trkpt lat=\"([^\"]+)\" lon=\"([^\"]+)\"");
    private static final double METRES_A_DEGREE = 111_195;

    private record Point(double lat, double lon) {
        double metresTo(Point other) {
            return METRES_A_DEGREE * Math.hypot(other.lat - lat, eastTo(other));
        }

        double courseTo(Point other) {
            return (Math.toDegrees(Math.atan2(eastTo(other), other.lat - lat)) + 360) % 360;
        }

        private double eastTo(Point other) {
            return (other.lon - lon) * Math.cos(Math.toRadians((lat + other.lat) / 2));
        }
    }

    private final List<Point> points;

    private Road(List<Point> points) {
        this.points = points;
    }

    static Road of(String track) {
        try {
            return new Road(POINT.matcher(Files.readString(TRACKS.resolve(track + ".gpx")))
                    .results()
                    .map(it -> new Point(Double.parseDouble(it.group(1)), Double.parseDouble(it.group(2))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same the other way. */
    Road back() {
        return new Road(points.reversed());
    }

    double metres() {
        double sum = 0;
        for (int leg = 1; leg < points.size(); leg++) {
            sum += points.get(leg - 1).metresTo(points.get(leg));
        }
        return sum;
    }

    /** A vehicle so far along it, and on the course that the road has there. */
    ScriptedVehicle put(ScriptedVehicle vehicle, double metres) {
        double rest = Math.max(0, metres);
        for (int leg = 1; leg < points.size(); leg++) {
            Point from = points.get(leg - 1);
            Point to = points.get(leg);
            double length = from.metresTo(to);
            if (rest <= length || leg == points.size() - 1) {
                double part = Math.min(1, rest / length);
                return vehicle.movedTo(from.lat + (to.lat - from.lat) * part, from.lon + (to.lon - from.lon) * part)
                        .driving(vehicle.speed(), from.courseTo(to));
            }
            rest -= length;
        }
        throw new IllegalStateException("a road of fewer than two points");
    }
}
