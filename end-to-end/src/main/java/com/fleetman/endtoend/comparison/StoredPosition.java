// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.comparison;

import java.time.Instant;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A position as the store holds it.
 *
 * @param lat degrees north
 * @param lon degrees east
 * @param speed metres per second, worked out from the position before it
 * @param quality absent for ok
 * @param late true when a newer one had been stored before it
 */
record StoredPosition(Instant fixTime, double lat, double lon, @Nullable Double speed, @Nullable String quality,
        boolean late) {
    static StoredPosition of(Document document) {
        return new StoredPosition(document.getDate("fixTime").toInstant(), document.getDouble("lat"),
                document.getDouble("lon"), document.getDouble("speed"), document.getString("quality"),
                document.getBoolean("late", false));
    }
}
