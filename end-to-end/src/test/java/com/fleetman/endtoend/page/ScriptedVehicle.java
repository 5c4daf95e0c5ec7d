// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A vehicle as a test wants the page to hear of it; its name is its id.
 *
 * @param by which tracker processed its last position
 * @param lat degrees north
 * @param lon degrees east
 * @param speed metres per second
 * @param course degrees true
 */
record ScriptedVehicle(
        String id,
        String category,
        String by,
        double lat,
        double lon,
        @Nullable Double speed,
        @Nullable Double course,
        Instant fixTime) {

    private static final double METRES_PER_DEGREE = 111_195;

    /** A truck that has just been seen standing there. */
    static ScriptedVehicle at(String id, double lat, double lon) {
        return new ScriptedVehicle(id, "truck", ScriptedGateway.TRACKER, lat, lon, 0.0, null, Instant.now());
    }

    ScriptedVehicle being(String newCategory) {
        return new ScriptedVehicle(id, newCategory, by, lat, lon, speed, course, fixTime);
    }

    ScriptedVehicle processedBy(String tracker) {
        return new ScriptedVehicle(id, category, tracker, lat, lon, speed, course, fixTime);
    }

    ScriptedVehicle driving(@Nullable Double newSpeed, @Nullable Double newCourse) {
        return new ScriptedVehicle(id, category, by, lat, lon, newSpeed, newCourse, fixTime);
    }

    /** Seen there now. */
    ScriptedVehicle movedTo(double newLat, double newLon) {
        return new ScriptedVehicle(id, category, by, newLat, newLon, speed, course, Instant.now());
    }

    /** Last seen so long ago. */
    ScriptedVehicle seen(Duration ago) {
        return seenAt(Instant.now().minus(ago));
    }

    ScriptedVehicle seenAt(Instant time) {
        return new ScriptedVehicle(id, category, by, lat, lon, speed, course, time);
    }

    /** Where it is that much later if it goes on as it does. */
    ScriptedVehicle after(Duration time) {
        double metres = (speed == null ? 0 : speed) * time.toMillis() / 1000;
        double heading = Math.toRadians(course == null ? 0 : course);
        double north = metres * Math.cos(heading) / METRES_PER_DEGREE;
        double east = metres * Math.sin(heading) / METRES_PER_DEGREE / Math.cos(Math.toRadians(lat));
        return new ScriptedVehicle(id, category, by, lat + north, lon + east, speed, course, fixTime.plus(time));
    }
}
