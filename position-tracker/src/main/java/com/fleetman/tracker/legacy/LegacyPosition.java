// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.legacy;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;

/**
 * A position as the original Fleetman shows it.
 *
 * @param longitude degrees east; {@code lng} says the same to the original's second edition
 * @param speed miles an hour from the position before, null for the first
 * @param category the kind of vehicle, which the original does not know; absent in a history
 */
@JsonPropertyOrder({"name", "lat", "longitude", "timestamp", "speed", "lng", "category"})
record LegacyPosition(
        String name,
        double lat,
        double longitude,
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSxx", timezone = "UTC") Instant timestamp,
        @Nullable Double speed,
        double lng,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String category) {
    private static final double MPH_OF_A_METRE_PER_SECOND = 3600 / 1609.344;

    static LegacyPosition of(Position position, @Nullable String category) {
        Motion motion = position.motion();
        Double legSpeed = motion == null ? null : motion.legSpeed();
        return new LegacyPosition(position.vehicle(), position.lat(), position.lon(), position.fixTime(),
                legSpeed == null ? null : Double.valueOf(legSpeed * MPH_OF_A_METRE_PER_SECOND), position.lon(),
                category);
    }
}
