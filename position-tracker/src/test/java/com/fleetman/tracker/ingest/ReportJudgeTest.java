// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.Reports;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;

import static com.fleetman.tracker.Positions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class ReportJudgeTest {
    private final ReportJudge judge = new ReportJudge(Judges.LIMITS,
            Judges.SPEEDS, InstantSource.fixed(NOON));

    @ParameterizedTest
    @CsvSource({"90, 180", "-90, -180", "0, 0.000001", "-0.000001, 0", "53.4, -1.5"})
    void aPlaceOnEarthIsBelieved(double lat, double lon) {
        assertThat(judge.judge(Reports.of("van", NOON, lat, lon))).isInstanceOf(Verdict.Believed.class);
    }

    @ParameterizedTest
    @CsvSource({"90.000001, 0", "-90.000001, 0", "0, 180.000001", "953, 1", "NaN, 1", "1, NaN", "Infinity, 1",
            "1, -Infinity"})
    void noPlaceOnEarthIsOutOfRange(double lat, double lon) {
        assertThat(judge.judge(Reports.of("van", NOON, lat, lon))).isEqualTo(new Verdict.Rejected(Reason.RANGE, NOON));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "0, -0.0"})
    void whereReceiversWithoutAFixSayTheyAreIsNoPlace(double lat, double lon) {
        assertThat(judge.judge(Reports.of("van", NOON, lat, lon))).isEqualTo(new Verdict.Rejected(Reason.ZERO, NOON));
    }

    @Test
    void aReportWithoutAPlaceIsAHeartbeat() {
        assertThat(judge.judge(Reports.of("van", NOON, null, null)))
                .isEqualTo(new Verdict.Heartbeat(NOON));
    }

    @ParameterizedTest
    @CsvSource({"PT60S, ", "PT60.001S, FUTURE", "-P30D, ", "-PT720H0.001S, PAST"})
    void timesAreBelievedUpToALimit(Duration offset, @Nullable Reason reason) {
        Verdict verdict = judge.judge(Reports.of("van", NOON.plus(offset), 53.4, -1.5));
        if (reason == null) {
            assertThat(verdict).isInstanceOf(Verdict.Believed.class);
        } else {
            assertThat(verdict).isEqualTo(new Verdict.Rejected(reason, NOON));
        }
    }

    @Test
    void noSenderVouchesForItsOwnFuture() {
        Instant future = NOON.plus(Duration.ofDays(9));
        PositionReport report = PositionReport.of("van", ReportSource.REST, future, future, 53.4, -1.5);
        assertThat(judge.judge(report)).isEqualTo(new Verdict.Rejected(Reason.FUTURE, NOON));
    }

    @Test
    void timesBeyondAllCalendarsAreDismissedToo() {
        assertThat(judge.judge(PositionReport.of("van", ReportSource.REST, Instant.MAX, Instant.MAX, 53.4, -1.5)))
                .isEqualTo(new Verdict.Rejected(Reason.FUTURE, NOON));
        assertThat(judge.judge(PositionReport.of("van", ReportSource.REST, Instant.MIN, Instant.MIN, 53.4, -1.5)))
                .isEqualTo(new Verdict.Rejected(Reason.PAST, Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1, , ", "NaN, 360.5, , ", "0, 360, 0, 0", "12.5, 359.9, 12.5, 359.9"})
    void whatADeviceCannotMeanIsUnknown(double speed, double course, @Nullable Double speedRead,
            @Nullable Double courseRead) {
        PositionReport report = Reports.reported("van", 0, 0, speed, course);
        Position position = ((Verdict.Believed) judge.judge(report)).position();
        assertThat(position.reportedSpeed()).isEqualTo(speedRead);
        assertThat(position.reportedCourse()).isEqualTo(courseRead);
    }

    @Test
    void partsOfAMillisecondAreDropped() {
        PositionReport report = new PositionReport("van", null, ReportSource.REST, NOON.minusNanos(1), null, NOON, null,
                53.4, -1.5, null, null, null, null, null, Map.of());
        assertThat(((Verdict.Believed) judge.judge(report)).position().fixTime()).isEqualTo(NOON.minusMillis(1));
    }

    @Test
    void aFixThatItsDeviceDoubtsIsSuspect() {
        assertThat(doubts(null, false)).containsExactly(Reason.INVALID);
        assertThat(doubts(null, true)).isEmpty();
        assertThat(doubts(null, null)).isEmpty();
    }

    @Test
    void aFixThatIsTooWideIsSuspect() {
        assertThat(doubts(200.0, null)).isEmpty();
        assertThat(doubts(200.1, null)).containsExactly(Reason.ACCURACY);
        assertThat(doubts(-1.0, null)).isEmpty();
        assertThat(doubts(201.0, false)).containsExactly(Reason.INVALID, Reason.ACCURACY);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void aCalendarThatBeganAgainIsPutRight(int calendars, boolean repaired) {
        Instant claimed = NOON.minusSeconds(90).minus(Duration.ofDays(7168L * calendars));
        Verdict verdict = judge.judge(Reports.of("van", claimed, 53.4, -1.5));
        if (repaired) {
            Position position = ((Verdict.Believed) verdict).position();
            assertThat(position.fixTime()).isEqualTo(NOON.minusSeconds(90));
            assertThat(position.rollover()).isTrue();
        } else {
            assertThat(verdict).isEqualTo(new Verdict.Rejected(Reason.PAST, NOON));
        }
    }

    @Test
    void aCalendarThatBeganAgainExplainsNoTimeBeyondTheLimits() {
        Instant tooOld = NOON.minus(Duration.ofDays(7168 + 31));
        assertThat(judge.judge(Reports.of("van", tooOld, 53.4, -1.5)))
                .isEqualTo(new Verdict.Rejected(Reason.PAST, NOON));
    }

    @Test
    void aKindOfVehicleIsKeptWhereItHasALimitOfItsOwn() {
        assertThat(category("person")).isEqualTo("person");
        assertThat(category("truck")).isNull();
    }

    private @Nullable String category(String named) {
        return ((Verdict.Believed) judge.judge(Reports.categorised("van", 0, named))).position().category();
    }

    private Iterable<Reason> doubts(@Nullable Double accuracy, @Nullable Boolean valid) {
        PositionReport report = new PositionReport("van", null, ReportSource.REST, NOON, null, NOON, null, 53.4, -1.5,
                null, accuracy, null, null, valid, Map.of());
        Position position = ((Verdict.Believed) judge.judge(report)).position();
        assertThat(position.quality()).isEqualTo(position.reasons().isEmpty() ? Quality.OK : Quality.SUSPECT);
        return position.reasons();
    }
}
