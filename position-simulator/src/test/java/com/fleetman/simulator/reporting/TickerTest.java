// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import com.fleetman.messaging.report.PositionReport;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulator's clock, with a world's time that the test sets. */
@ExtendWith(OutputCaptureExtension.class)
class TickerTest {
    private static final Duration INTERVAL = Samples.INTERVAL;

    private final Programme programme = Samples.programme(200);
    private final ReportBuffer buffer = new ReportBuffer(1_000);
    private final ReportMetrics metrics = Samples.metrics(buffer, programme);
    private Instant now = Samples.NOON;
    private final Ticker ticker = new Ticker(programme, buffer, metrics, () -> now);

    @Test
    void everyVehicleReportsOnceInAnIntervalHoweverOftenTheClockLooks() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            now = now.plusMillis(100);
            ticker.catchUp();
        }
        assertThat(drain()).hasSize(200).extracting(PositionReport::vehicle).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsReportedBeforeItsTime() throws InterruptedException {
        now = now.plusMillis(1_030);
        long pause = ticker.catchUp();

        assertThat(pause).isEqualTo(20);
        assertThat(drain()).isNotEmpty()
                .allSatisfy(report -> assertThat(report.fixTime()).isBeforeOrEqualTo(now))
                .allSatisfy(report -> assertThat(report.receivedAt()).isEqualTo(now));
    }

    @Test
    void fixTimesLieOnTheGridWheneverTheSimulatorStarted() throws InterruptedException {
        now = now.plusMillis(1_987);
        ticker.catchUp();

        assertThat(drain()).allSatisfy(report -> assertThat(report.fixTime().toEpochMilli() % 50).isZero());
    }

    @Test
    void aStallOfSomeSecondsLosesNothing() throws InterruptedException {
        now = now.plusSeconds(6);
        ticker.catchUp();

        assertThat(drain()).hasSize(600);
        assertThat(metrics.skipped.count()).isZero();
    }

    @Test
    void whoStandsByReportsNothingAndMakesUpForTheHandOver() throws InterruptedException {
        programme.drive(false);
        now = now.plusSeconds(60);
        ticker.catchUp();
        assertThat(drain()).isEmpty();

        programme.drive(true);
        ticker.catchUp();
        assertThat(drain()).hasSize(1_000)
                .allSatisfy(report -> assertThat(report.fixTime()).isAfter(now.minus(Ticker.LONGEST_STALL)));
    }

    @Test
    void anotherFleetAndAnotherSpeedAreReportedFromTheNextTickOn() throws InterruptedException {
        now = now.plus(INTERVAL);
        ticker.catchUp();
        assertThat(drain()).hasSize(200);

        FleetControl control = new FleetControl(programme, _ -> {}, () -> now);
        control.fleet(Samples.fleet(50), INTERVAL, List.of());
        control.speed(3);
        now = now.plus(INTERVAL);
        ticker.catchUp();

        assertThat(drain()).hasSize(50);
        assertThat(control.speed()).isEqualTo(3);
    }

    @Test
    void whatASleepingMachineMissedIsNotMadeUpButCounted() throws InterruptedException {
        now = now.plus(Duration.ofHours(1));
        ticker.catchUp();
        assertThat(drain()).isEmpty();
        assertThat(metrics.skipped.count()).isBetween(359_000.0, 360_000.0);

        now = now.plus(INTERVAL);
        ticker.catchUp();
        assertThat(drain()).hasSize(200);
    }

    @Test
    void aWorldsClockThatIsSetBackStopsNobody() throws InterruptedException {
        now = now.minus(Duration.ofHours(1));
        ticker.catchUp();
        now = now.plus(INTERVAL);
        ticker.catchUp();

        assertThat(drain()).hasSize(200);
    }

    @Test
    void aFullBufferCountsWhatIsLostAndSaysSoOnce(CapturedOutput output) {
        for (int i = 0; i < 10; i++) {
            now = now.plus(INTERVAL);
            ticker.catchUp();
        }
        assertThat(buffer.size()).isEqualTo(1_000);
        assertThat(metrics.overflowed.count()).isEqualTo(1_000);
        assertThat(output.getOut().lines().filter(line -> line.contains("The buffer is full"))).hasSize(1);
    }

    private List<PositionReport> drain() throws InterruptedException {
        return buffer.size() == 0 ? List.of() : buffer.take(10_000);
    }
}
