// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Course;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Speed;
import com.fleetman.tracker.web.Rfc3339;

/**
 * A position as the API shows it; what is unknown is left out.
 *
 * @param lat degrees north, WGS-84, to a centimetre
 * @param lon degrees east, WGS-84, to a centimetre
 * @param speed metres per second over ground
 * @param course degrees true, clockwise from north
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositionBody(
        @Rfc3339 Instant fixTime,
        @Rfc3339 Instant receivedAt,
        double lat,
        double lon,
        @Nullable Double speed,
        Speed.@Nullable Source speedSource,
        @Nullable Double course,
        Course.@Nullable Source courseSource,
        Quality quality,
        boolean late) {
    private static final double PLACES_OF_A_DEGREE = 1e7;
    private static final double PLACES_OF_A_SPEED = 1e3;
    private static final double PLACES_OF_A_COURSE = 1e2;
    private static final double FULL_CIRCLE = 360;

    static PositionBody of(Position position) {
        Motion motion = position.motion();
        Speed speed = motion == null ? null : motion.speed();
        Course course = motion == null ? null : motion.course();
        return new PositionBody(position.fixTime(), position.receivedAt(),
                round(position.lat(), PLACES_OF_A_DEGREE), round(position.lon(), PLACES_OF_A_DEGREE),
                speed == null ? null : Double.valueOf(round(speed.metresPerSecond(), PLACES_OF_A_SPEED)),
                speed == null ? null : speed.source(),
                course == null ? null : Double.valueOf(round(course.degrees(), PLACES_OF_A_COURSE) % FULL_CIRCLE),
                course == null ? null : course.source(), position.quality(), position.late());
    }

    private static double round(double value, double places) {
        return Math.round(value * places) / places;
    }
}
