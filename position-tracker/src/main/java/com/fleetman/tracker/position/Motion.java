// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How a vehicle moved on its way to a position: a function of that position and the one before it in fix-time order,
 * never of the order of arrival.
 *
 * @param speed absent when unknown
 * @param course absent when unknown
 * @param legSpeed metres per second along the leg from the position before, whatever the device says; absent for the
 *        first position
 */
public record Motion(@Nullable Speed speed, @Nullable Course course, @Nullable Double legSpeed) {
    private static final Duration SHORTEST_LEG = Duration.ofMillis(500);
    private static final Duration LONGEST_LEG = Duration.ofSeconds(120);
    /** A device's course means nothing while it stands. */
    private static final double MOVING_METRES_PER_SECOND = 1;
    /** Shorter legs are mostly noise: a parked arrow must not spin. */
    private static final double TELLING_METRES = 10;
    private static final double MILLIS_PER_SECOND = 1000;

    static Motion between(@Nullable Position before, Position position) {
        if (before == null) {
            Speed speed = speed(position, null, null);
            return new Motion(speed, deviceCourse(position, speed), null);
        }
        Duration time = Duration.between(before.fixTime(), position.fixTime());
        double metres = Geodesy.distance(before.lat(), before.lon(), position.lat(), position.lon());
        double legSpeed = metres * MILLIS_PER_SECOND / time.toMillis();
        Speed speed = speed(position, time, legSpeed);
        Course course = deviceCourse(position, speed);
        return new Motion(speed, course == null ? derivedCourse(before, position, metres) : course, legSpeed);
    }

    private static @Nullable Speed speed(Position position, @Nullable Duration time, @Nullable Double legSpeed) {
        Double reported = position.reportedSpeed();
        if (reported != null) {
            return new Speed(reported, Speed.Source.DEVICE);
        }
        if (time == null || legSpeed == null || time.compareTo(SHORTEST_LEG) < 0 || time.compareTo(LONGEST_LEG) > 0) {
            return null;
        }
        return new Speed(legSpeed, Speed.Source.DERIVED);
    }

    private static @Nullable Course deviceCourse(Position position, @Nullable Speed speed) {
        Double reported = position.reportedCourse();
        if (reported == null || speed == null || speed.metresPerSecond() <= MOVING_METRES_PER_SECOND) {
            return null;
        }
        return new Course(reported, Course.Source.DEVICE);
    }

    private static @Nullable Course derivedCourse(Position before, Position position, double metres) {
        if (metres >= TELLING_METRES) {
            double bearing = Geodesy.bearing(before.lat(), before.lon(), position.lat(), position.lon());
            return new Course(bearing, Course.Source.DERIVED);
        }
        Motion motion = before.motion();
        Course kept = motion == null ? null : motion.course();
        return kept == null ? null : new Course(kept.degrees(), Course.Source.KEPT);
    }
}
