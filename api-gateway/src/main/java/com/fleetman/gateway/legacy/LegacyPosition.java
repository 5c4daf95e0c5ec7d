// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.update.VehicleUpdate;

/**
 * A vehicle's latest position as the original shows it.
 *
 * @param longitude degrees east; {@code lng} is the same under its newer name
 * @param speed miles per hour
 */
record LegacyPosition(
        String name,
        double lat,
        double longitude,
        double lng,
        String timestamp,
        @Nullable Double speed,
        String category) {

    private static final double METRES_PER_MILE = 1609.344;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx")
            .withZone(ZoneOffset.UTC);

    static LegacyPosition of(VehicleUpdate update) {
        Double speed = update.speed();
        return new LegacyPosition(update.name(), update.lat(), update.lon(), update.lon(),
                TIMESTAMP.format(update.fixTime()),
                speed == null ? null : speed * SECONDS_PER_HOUR / METRES_PER_MILE, update.category());
    }
}
