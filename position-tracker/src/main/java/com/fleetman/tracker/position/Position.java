// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.ReportSource;

/**
 * A judged report.
 *
 * @param vehicle identity of the vehicle
 * @param source the door the report came in by
 * @param fixTime when the vehicle was there, to the millisecond; with the vehicle it is the position's identity
 * @param receivedAt when the report reached us
 * @param lat degrees north, WGS-84
 * @param lon degrees east, WGS-84
 * @param altitude metres above the ellipsoid
 * @param accuracy radius in metres
 * @param reportedSpeed metres per second over ground, as the device said
 * @param reportedCourse degrees true, as the device said
 * @param quality how far it is trusted
 * @param late true when a newer position was known on arrival; nothing derived depends on it
 * @param motion what follows from the position before it; absent until that has been worked out
 */
public record Position(
        String vehicle,
        ReportSource source,
        Instant fixTime,
        Instant receivedAt,
        double lat,
        double lon,
        @Nullable Double altitude,
        @Nullable Double accuracy,
        @Nullable Double reportedSpeed,
        @Nullable Double reportedCourse,
        Quality quality,
        boolean late,
        @Nullable Motion motion) {

    public boolean samePlaceAs(Position other) {
        return lat == other.lat && lon == other.lon;
    }

    /** This position with its motion worked out from the one before it in the track. */
    public Position after(@Nullable Position before) {
        return withMotion(Motion.between(before, this));
    }

    /** This position as one that came in late: its motion is worked out once it has its place in the track. */
    public Position asLate(boolean late) {
        return new Position(vehicle, source, fixTime, receivedAt, lat, lon, altitude, accuracy, reportedSpeed,
                reportedCourse, quality, late, null);
    }

    private Position withMotion(Motion motion) {
        return new Position(vehicle, source, fixTime, receivedAt, lat, lon, altitude, accuracy, reportedSpeed,
                reportedCourse, quality, late, motion);
    }
}
