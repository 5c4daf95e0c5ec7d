// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;

/** What a vehicle does, as far as its latest position tells. */
enum MotionStatus {
    MOVING, IDLE, STOPPED, UNKNOWN;

    private static final double MOVING_METRES_PER_SECOND = 1;
    private static final Duration STOP = Duration.ofSeconds(180);

    static MotionStatus of(@Nullable Position latest, Connection connection) {
        Motion motion = latest == null ? null : latest.motion();
        if (latest == null || motion == null || motion.speed() == null || connection == Connection.OFFLINE) {
            return UNKNOWN;
        }
        if (motion.speed().metresPerSecond() >= MOVING_METRES_PER_SECOND) {
            return MOVING;
        }
        Instant since = motion.standingSince();
        return since != null && !since.plus(STOP).isAfter(latest.fixTime()) ? STOPPED : IDLE;
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
