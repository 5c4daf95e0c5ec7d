// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import java.util.Arrays;

import com.fleetman.simulator.track.Category;
import com.fleetman.simulator.track.Point;
import com.fleetman.simulator.track.Track;

/**
 * One kind of vehicle driving a track there and back for ever: a pure function of time, computed once and shared by
 * every vehicle that drives so.
 */
public final class Drive {
    private static final double BESIDE_THE_ROAD = 150;

    private final Path path;
    private final Timetable timetable;

    private Drive(Path path, Timetable timetable) {
        this.path = path;
        this.timetable = timetable;
    }

    /** @param limit greatest speed allowed on the track, m/s */
    public static Drive of(Track track, Category category, double limit) {
        Path path = Path.through(Simplification.of(track.points()));
        Dynamics dynamics = Dynamics.of(category).limitedTo(limit);
        double[] stops = track.stops()
                .stream()
                .mapToDouble(place -> path.nearest(place, BESIDE_THE_ROAD))
                .filter(along -> !Double.isNaN(along))
                .toArray();
        double[] stopsBack = Arrays.stream(stops).map(along -> path.length() - along).toArray();
        SpeedProfile out = new SpeedProfile(path, dynamics, stops);
        SpeedProfile back = new SpeedProfile(path.reversed(), dynamics, stopsBack);
        return new Drive(path, Timetable.of(out, back, dynamics));
    }

    /** Seconds until everything repeats. */
    public double duration() {
        return timetable.duration();
    }

    public Sighting at(double seconds) {
        Moment moment = timetable.at(seconds);
        Point place = path.at(moment.along());
        double ahead = path.courseAt(moment.along());
        double course = moment.returning() ? (ahead + 180) % 360 : ahead;
        return new Sighting(place.lat(), place.lon(), moment.speed(), course);
    }
}
