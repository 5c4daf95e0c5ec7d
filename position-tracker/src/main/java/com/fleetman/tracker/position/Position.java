// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

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
 * @param category the kind of vehicle the report named, where that kind has a limit of speed of its own
 * @param rollover true when the device's calendar had begun again (1024 weeks) and the fix time was put right
 * @param quality how far it is trusted
 * @param reasons why it is not trusted; empty when it is
 * @param late true when a newer position was known on arrival; nothing derived depends on it
 * @param motion what follows from the position before it; absent as long as it waits to be judged in its track
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
        @Nullable String category,
        boolean rollover,
        Quality quality,
        Set<Reason> reasons,
        boolean late,
        @Nullable Motion motion) {

    public Position {
        // Ordered, so that it is written and shown the same way each time.
        reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    }

    public boolean samePlaceAs(Position other) {
        return lat == other.lat && lon == other.lon;
    }

    /** Whether it still waits to be judged in its track. */
    public boolean pending() {
        return motion == null;
    }

    double metresTo(Position other) {
        return Geodesy.distance(lat, lon, other.lat, other.lon);
    }

    /** This position as one that is trusted, with its motion worked out from the trusted one before it in the track. */
    public Position after(@Nullable Position before) {
        return judged(Quality.OK, Set.of(), late, Motion.between(before, this));
    }

    /** This position as one that is not trusted. */
    public Position suspect(Set<Reason> why) {
        return judged(Quality.SUSPECT, why, late, Motion.NONE);
    }

    /** This position, knowing how it came in. */
    public Position asLate(boolean isLate) {
        return judged(quality, reasons, isLate, motion);
    }

    /** Whether everything that matters to the track is the same. */
    public boolean agreesWith(Position other) {
        return samePlaceAs(other) && fixTime.equals(other.fixTime) && quality == other.quality
                && reasons.equals(other.reasons) && Objects.equals(motion, other.motion)
                && Objects.equals(accuracy, other.accuracy) && Objects.equals(category, other.category);
    }

    private Position judged(Quality judgement, Set<Reason> why, boolean isLate, @Nullable Motion derived) {
        return new Position(vehicle, source, fixTime, receivedAt, lat, lon, altitude, accuracy, reportedSpeed,
                reportedCourse, category, rollover, judgement, why, isLate, derived);
    }
}
