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
            return of(position.reportedSpeed(), position.reportedCourse(), null, null, null);
        }
        Duration time = Duration.between(before.fixTime(), position.fixTime());
        double metres = Geodesy.distance(before.lat(), before.lon(), position.lat(), position.lon());
        double legSpeed = metres * MILLIS_PER_SECOND / time.toMillis();
        boolean telling = time.compareTo(SHORTEST_LEG) >= 0 && time.compareTo(LONGEST_LEG) <= 0;
        return of(position.reportedSpeed(), position.reportedCourse(), telling ? legSpeed : null,
                derivedCourse(before, position, metres), legSpeed);
    }

    /** What follows from what the device says and what the leg tells: the device comes first, where it can know. */
    public static Motion of(@Nullable Double reportedSpeed, @Nullable Double reportedCourse,
            @Nullable Double derivedSpeed, @Nullable Course derivedCourse, @Nullable Double legSpeed) {
        Speed speed = null;
        if (reportedSpeed != null) {
            speed = new Speed(reportedSpeed, Speed.Source.DEVICE);
        } else if (derivedSpeed != null) {
            speed = new Speed(derivedSpeed, Speed.Source.DERIVED);
        }
        boolean moving = speed != null && speed.metresPerSecond() > MOVING_METRES_PER_SECOND;
        Course course = reportedCourse != null && moving
                ? new Course(reportedCourse, Course.Source.DEVICE)
                : derivedCourse;
        return new Motion(speed, course, legSpeed);
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
