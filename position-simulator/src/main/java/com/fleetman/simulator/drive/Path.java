// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import java.util.Arrays;
import java.util.List;

import com.fleetman.simulator.track.Point;

/** A line of straight legs, and where on it one is after so many metres. */
final class Path {
    /** Metres before and behind over which the course turns at a corner. */
    private static final double NOSE = 8;

    private final double[] lat;
    /** Goes on past ±180, so that a leg across the date line is as short as it is. */
    private final double[] lon;
    private final double[] along;

    private Path(double[] lat, double[] lon, double[] along) {
        this.lat = lat;
        this.lon = lon;
        this.along = along;
    }

    static Path through(List<Point> points) {
        int n = points.size();
        double[] lat = new double[n];
        double[] lon = new double[n];
        double[] along = new double[n];
        for (int i = 0; i < n; i++) {
            lat[i] = points.get(i).lat();
            lon[i] = i == 0
                    ? points.get(i).lon()
                    : lon[i - 1] + Math.IEEEremainder(points.get(i).lon() - points.get(i - 1).lon(), 360);
            along[i] = i == 0 ? 0 : along[i - 1] + points.get(i - 1).distanceTo(points.get(i));
        }
        return new Path(lat, lon, along);
    }

    Path reversed() {
        int n = along.length;
        double[] back = new double[n];
        Arrays.setAll(back, i -> length() - along[n - 1 - i]);
        return new Path(reversed(lat), reversed(lon), back);
    }

    double length() {
        return along[along.length - 1];
    }

    int corners() {
        return along.length;
    }

    double alongOfCorner(int corner) {
        return along[corner];
    }

    Point at(double metres) {
        double place = Math.clamp(metres, 0, length());
        int leg = legAt(place);
        double share = (place - along[leg]) / (along[leg + 1] - along[leg]);
        double east = lon[leg] + share * (lon[leg + 1] - lon[leg]);
        return new Point(lat[leg] + share * (lat[leg + 1] - lat[leg]), Math.IEEEremainder(east, 360));
    }

    /** Metres along the path to where it passes nearest to a place, or NaN when it stays farther away than allowed. */
    double nearest(Point place, double farthest) {
        double nearest = Double.NaN;
        double least = farthest;
        for (int i = 0; i < along.length - 1; i++) {
            Leg leg = Leg.beside(place, new Point(lat[i], lon[i]), new Point(lat[i + 1], lon[i + 1]));
            if (leg.distance() < least) {
                least = leg.distance();
                nearest = along[i] + leg.share() * (along[i + 1] - along[i]);
            }
        }
        return nearest;
    }

    /** Degrees true of the way ahead, turning smoothly at corners. */
    double courseAt(double metres) {
        return course(metres - NOSE, metres + NOSE);
    }

    /** Degrees true of the straight line between two places on the path. */
    double course(double from, double to) {
        Point here = at(from);
        Point there = at(to);
        double east = Math.IEEEremainder(there.lon() - here.lon(), 360)
                * Math.cos(Math.toRadians((here.lat() + there.lat()) / 2));
        double degrees = Math.toDegrees(Math.atan2(east, there.lat() - here.lat()));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private int legAt(double place) {
        int found = Arrays.binarySearch(along, place);
        int leg = found >= 0 ? found : -found - 2;
        return Math.min(leg, along.length - 2);
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }
}
