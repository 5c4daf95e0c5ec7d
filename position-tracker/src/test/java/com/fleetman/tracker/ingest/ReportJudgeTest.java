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
import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Reason;

import static com.fleetman.tracker.Positions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class ReportJudgeTest {
    private final ReportJudge judge = new ReportJudge(
            new TrackerProperties.Judge(Duration.ofSeconds(60), Duration.ofDays(30)), InstantSource.fixed(NOON));

    @ParameterizedTest
    @CsvSource({"90, 180", "-90, -180", "0, 0.000001", "-0.000001, 0", "53.4, -1.5"})
    void aPlaceOnEarthIsBelieved(double lat, double lon) {
        assertThat(judge.judge(Reports.of("van", NOON, lat, lon))).isInstanceOf(Verdict.Believed.class);
    }

    @ParameterizedTest
    @CsvSource({"90.000001, 0", "-90.000001, 0", "0, 180.000001", "953, 1", "NaN, 1", "1, NaN", "Infinity, 1",
            "1, -Infinity"})
    void noPlaceOnEarthIsOutOfRange(double lat, double lon) {
        assertThat(judge.judge(Reports.of("van", NOON, lat, lon))).isEqualTo(new Verdict.Dismissed(Reason.RANGE));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "0, -0.0"})
    void whereReceiversWithoutAFixSayTheyAreIsNoPlace(double lat, double lon) {
        assertThat(judge.judge(Reports.of("van", NOON, lat, lon))).isEqualTo(new Verdict.Dismissed(Reason.ZERO));
    }

    @Test
    void aReportWithoutAPlaceIsAHeartbeat() {
        assertThat(judge.judge(Reports.of("van", NOON, null, null)))
                .isEqualTo(new Verdict.Dismissed(Reason.HEARTBEAT));
    }

    @ParameterizedTest
    @CsvSource({"PT60S, ", "PT60.001S, FUTURE", "-P30D, ", "-PT720H0.001S, PAST"})
    void timesAreBelievedUpToALimit(Duration offset, @Nullable Reason reason) {
        Verdict verdict = judge.judge(Reports.of("van", NOON.plus(offset), 53.4, -1.5));
        if (reason == null) {
            assertThat(verdict).isInstanceOf(Verdict.Believed.class);
        } else {
            assertThat(verdict).isEqualTo(new Verdict.Dismissed(reason));
        }
    }

    @Test
    void noSenderVouchesForItsOwnFuture() {
        Instant future = NOON.plus(Duration.ofDays(9));
        PositionReport report = PositionReport.of("van", ReportSource.REST, future, future, 53.4, -1.5);
        assertThat(judge.judge(report)).isEqualTo(new Verdict.Dismissed(Reason.FUTURE));
    }

    @Test
    void timesBeyondAllCalendarsAreDismissedToo() {
        assertThat(judge.judge(PositionReport.of("van", ReportSource.REST, Instant.MAX, Instant.MAX, 53.4, -1.5)))
                .isEqualTo(new Verdict.Dismissed(Reason.FUTURE));
        assertThat(judge.judge(PositionReport.of("van", ReportSource.REST, Instant.MIN, Instant.MIN, 53.4, -1.5)))
                .isEqualTo(new Verdict.Dismissed(Reason.PAST));
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
}
