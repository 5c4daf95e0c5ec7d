// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;
import com.fleetman.tracker.position.SpeedLimits;

/**
 * Says what a report is worth by itself. Its shape is judged again, although each door has judged it before, because
 * others write to the queue too. Never throws: the worst a report can do is to be rejected.
 */
final class ReportJudge {
    private static final double MAX_LAT = 90;
    private static final double MAX_LON = 180;
    private static final double FULL_CIRCLE = 360;

    /** A receiver's calendar begins again after 1024 weeks. */
    private static final Duration CALENDAR = Duration.ofDays(1024 * 7);
    private static final Instant FIRST_CALENDAR = Instant.parse("1980-01-06T00:00:00Z");

    private final TrackerProperties.Judge limits;
    private final SpeedLimits speeds;
    private final InstantSource clock;

    ReportJudge(TrackerProperties.Judge limits, SpeedLimits speeds, InstantSource clock) {
        this.limits = limits;
        this.speeds = speeds;
        this.clock = clock;
    }

    Verdict judge(PositionReport report) {
        Instant receivedAt = received(report.receivedAt());
        Double lat = report.lat();
        Double lon = report.lon();
        if (lat == null || lon == null) {
            return new Verdict.Heartbeat(receivedAt);
        }
        Reason reason = placeReason(lat, lon);
        if (reason != null) {
            return new Verdict.Rejected(reason, receivedAt);
        }
        Instant fixTime = rolledOver(report.fixTime(), receivedAt);
        reason = timeReason(fixTime, receivedAt);
        return reason == null
                ? new Verdict.Believed(position(report, fixTime, receivedAt, lat, lon))
                : new Verdict.Rejected(reason, receivedAt);
    }

    /** The fix time, or what it must mean when the receiver does not know that its calendar has begun again. */
    private Instant rolledOver(Instant fixTime, Instant receivedAt) {
        if (fixTime.isBefore(FIRST_CALENDAR) || timeReason(fixTime, receivedAt) != Reason.PAST) {
            return fixTime;
        }
        long calendars = Duration.between(fixTime, receivedAt).dividedBy(CALENDAR);
        Instant meant = fixTime.plus(CALENDAR.multipliedBy(calendars));
        return timeReason(meant, receivedAt) == null ? meant : fixTime;
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

    private Position position(PositionReport report, Instant fixTime, Instant receivedAt, double lat, double lon) {
        String category = Categories.of(report);
        Double accuracy = notNegative(report.accuracy());
        Position position = new Position(report.vehicle(), report.source(), fixTime.truncatedTo(ChronoUnit.MILLIS),
                receivedAt, lat, lon, finite(report.altitude()), accuracy, notNegative(report.speed()),
                course(report.course()), speeds.distinguish(category) ? category : null,
                !fixTime.equals(report.fixTime()), Quality.OK, Set.of(), false, null);
        Set<Reason> doubts = EnumSet.noneOf(Reason.class);
        if (Boolean.FALSE.equals(report.valid())) {
            doubts.add(Reason.INVALID);
        }
        if (accuracy != null && accuracy > limits.accuracy()) {
            doubts.add(Reason.ACCURACY);
        }
        return doubts.isEmpty() ? position : position.suspect(doubts);
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
