// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a vehicle moved on its way to a position: a function of that position and the trusted one before it in fix-time
 * order, never of the order of arrival.
 *
 * @param speed absent when unknown
 * @param course absent when unknown
 * @param legSpeed metres per second along the leg from the position before, whatever the device says; absent where a
 *        track begins
 * @param standingSince fix time of the first of the unbroken chain of trusted positions at less than 1 m/s that ends
 *        here; absent when moving or unknown
 */
public record Motion(@Nullable Speed speed, @Nullable Course course, @Nullable Double legSpeed,
        @Nullable Instant standingSince) {
    /** Of a position that is not trusted: nothing follows from it, and what its device says of speed is kept apart. */
    public static final Motion NONE = new Motion(null, null, null, null);

    private static final Duration SHORTEST_LEG = Duration.ofMillis(500);
    private static final Duration LONGEST_LEG = Duration.ofSeconds(120);
    /** A device's course means nothing while it stands. */
    private static final double MOVING_METRES_PER_SECOND = 1;
    /** Shorter legs are mostly noise: a parked arrow must not spin. */
    private static final double TELLING_METRES = 10;
    private static final double MILLIS_PER_SECOND = 1000;

    /** @param before absent where a track begins, which is also after a leg that nobody can have driven */
    static Motion between(@Nullable Position before, Position position) {
        if (before == null) {
            return of(position.reportedSpeed(), position.reportedCourse(), null, null, null, position.fixTime());
        }
        Duration time = Duration.between(before.fixTime(), position.fixTime());
        double metres = before.metresTo(position);
        double legSpeed = metres * MILLIS_PER_SECOND / time.toMillis();
        boolean telling = time.compareTo(SHORTEST_LEG) >= 0 && time.compareTo(LONGEST_LEG) <= 0;
        Motion earlier = before.motion();
        Instant stoodSince = earlier == null ? null : earlier.standingSince();
        return of(position.reportedSpeed(), position.reportedCourse(), telling ? legSpeed : null,
                derivedCourse(before, position, metres), legSpeed,
                stoodSince == null ? position.fixTime() : stoodSince);
    }

    /**
     * What follows from what the device says and what the leg tells: the device comes first, where it can know.
     *
     * @param standingSince since when it stands, if it does
     */
    public static Motion of(@Nullable Double reportedSpeed, @Nullable Double reportedCourse,
            @Nullable Double derivedSpeed, @Nullable Course derivedCourse, @Nullable Double legSpeed,
            Instant standingSince) {
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
        boolean standing = speed != null && speed.metresPerSecond() < MOVING_METRES_PER_SECOND;
        return new Motion(speed, course, legSpeed, standing ? standingSince : null);
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
