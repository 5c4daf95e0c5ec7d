// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;

/**
 * Says what a report is worth by itself. Its shape is judged again, although each door has judged it before, because
 * others write to the queue too. Never throws: the worst a report can do is to be dismissed.
 */
final class ReportJudge {
    private static final double MAX_LAT = 90;
    private static final double MAX_LON = 180;
    private static final double FULL_CIRCLE = 360;

    private final TrackerProperties.Judge limits;
    private final InstantSource clock;

    ReportJudge(TrackerProperties.Judge limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Verdict judge(PositionReport report) {
        Double lat = report.lat();
        Double lon = report.lon();
        if (lat == null || lon == null) {
            return new Verdict.Dismissed(Reason.HEARTBEAT);
        }
        Instant receivedAt = received(report.receivedAt());
        Reason reason = placeReason(lat, lon);
        if (reason == null) {
            reason = timeReason(report.fixTime(), receivedAt);
        }
        return reason == null
                ? new Verdict.Believed(position(report, receivedAt, lat, lon))
                : new Verdict.Dismissed(reason);
    }

    private static @Nullable Reason placeReason(double lat, double lon) {
        // Not a number is not less than anything, so this is the way round that finds it.
        if (!(Math.abs(lat) <= MAX_LAT && Math.abs(lon) <= MAX_LON)) {
            return Reason.RANGE;
        }
        return lat == 0 && lon == 0 ? Reason.ZERO : null;
    }

    private @Nullable Reason timeReason(Instant fixTime, Instant receivedAt) {
        if (fixTime.isAfter(receivedAt.plus(limits.future()))) {
            return Reason.FUTURE;
        }
        return fixTime.isBefore(receivedAt.minus(limits.past())) ? Reason.PAST : null;
    }

    /** A sender that dates its reports beyond now would otherwise vouch for its own future. */
    private Instant received(Instant claimed) {
        Instant now = clock.instant();
        Instant received = claimed.isAfter(now) ? now : claimed;
        return received.isBefore(Instant.EPOCH) ? Instant.EPOCH : received.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Position position(PositionReport report, Instant receivedAt, double lat, double lon) {
        return new Position(report.vehicle(), report.source(), report.fixTime().truncatedTo(ChronoUnit.MILLIS),
                receivedAt, lat, lon, finite(report.altitude()), notNegative(report.accuracy()),
                notNegative(report.speed()), course(report.course()), null, false, Quality.OK, Set.of(), false, null);
    }

    private static @Nullable Double finite(@Nullable Double value) {
        return value != null && Double.isFinite(value) ? value : null;
    }

    private static @Nullable Double notNegative(@Nullable Double value) {
        Double finite = finite(value);
        return finite != null && finite >= 0 ? finite : null;
    }

    private static @Nullable Double course(@Nullable Double value) {
        Double degrees = notNegative(value);
        return degrees != null && degrees <= FULL_CIRCLE ? Double.valueOf(degrees % FULL_CIRCLE) : null;
    }
}
