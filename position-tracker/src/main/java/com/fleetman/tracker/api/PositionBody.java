// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Course;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;
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
@Schema(name = "Position", description = "Where a vehicle was; what is unknown is left out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositionBody(
        @Schema(description = "When it was there", example = "2026-11-21T06:42:51.864Z") @Rfc3339 Instant fixTime,
        @Schema(description = "When the report reached us", example = "2026-11-21T06:42:52.010Z") @Rfc3339 Instant receivedAt,
        @Schema(description = "Degrees north, WGS-84", minimum = "-90", maximum = "90", example = "53.335") double lat,
        @Schema(description = "Degrees east, WGS-84", minimum = "-180", maximum = "180", example = "-1.5376") double lon,
        @Schema(description = "Metres per second over ground", minimum = "0", example = "12.4") @Nullable Double speed,
        @Schema(description = "Who says so") Speed.@Nullable Source speedSource,
        @Schema(description = "Degrees true, clockwise from north", minimum = "0", maximum = "360", example = "21.3") @Nullable Double course,
        @Schema(description = "Who says so; kept: it is that of the position before") Course.@Nullable Source courseSource,
        @Schema(description = "How far it is trusted") Quality quality,
        @Schema(description = "Why it is not trusted; absent when it is") @Nullable Set<Reason> reasons,
        @Schema(description = "Whether a newer position was known when it came") boolean late) {
    private static final double PLACES_OF_A_DEGREE = 1e7;
    private static final double PLACES_OF_A_SPEED = 1e3;
    private static final double PLACES_OF_A_COURSE = 1e2;
    private static final double FULL_CIRCLE = 360;

    static PositionBody of(Position position) {
        Motion motion = position.motion();
        Speed speed = motion == null ? null : motion.speed();
        Course course = motion == null ? null : motion.course();
        return new PositionBody(position.fixTime(), position.receivedAt(), degrees(position.lat()),
                degrees(position.lon()),
                speed == null ? null : Double.valueOf(round(speed.metresPerSecond(), PLACES_OF_A_SPEED)),
                speed == null ? null : speed.source(),
                course == null ? null : Double.valueOf(round(course.degrees(), PLACES_OF_A_COURSE) % FULL_CIRCLE),
                course == null ? null : course.source(), position.quality(),
                position.reasons().isEmpty() ? null : position.reasons(), position.late());
    }

    static double degrees(double value) {
        return round(value, PLACES_OF_A_DEGREE);
    }

    private static double round(double value, double places) {
        return Math.round(value * places) / places;
    }
}
