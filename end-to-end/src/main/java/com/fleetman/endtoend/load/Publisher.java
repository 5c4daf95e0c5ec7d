// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fleetman.messaging.broker.BackOff;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

/**
 * Publishes a load as any honest sender would: what is not confirmed is sent again, and what is confirmed is written
 * into the ledger before it counts. Fix times lie in the past, a second apart, so that no outage makes them overtake
 * the clock.
 */
final class Publisher {
    private static final Duration HEAD_START = Duration.ofHours(3);

    private final ReportPublisher broker;
    private final Ledger ledger;
    private final LoadPlan plan;
    private final Instant start = Instant.now().minus(HEAD_START).truncatedTo(ChronoUnit.SECONDS);
    private final CountDownLatch never = new CountDownLatch(1);
    private long produced;

    Publisher(ReportPublisher broker, Ledger ledger, LoadPlan plan) {
        this.broker = broker;
        this.ledger = ledger;
        this.plan = plan;
    }

    /** Goes on until told to end, and then until the batch in hand is confirmed. */
    void run(CountDownLatch end) throws InterruptedException {
        long pace = TimeUnit.SECONDS.toNanos(plan.batch()) / plan.rate();
        long pause = 0;
        while (!end.await(pause, TimeUnit.NANOSECONDS)) {
            long from = System.nanoTime();
            publish(next());
            pause = Math.max(0, pace - (System.nanoTime() - from));
        }
    }

    private void publish(List<PositionReport> reports) {
        BackOff backOff = new BackOff(never);
        while (!confirmed(reports)) {
            backOff.pause();
        }
        Instant now = Instant.now();
        ledger.append(reports.stream().map(report -> entry(report, now)).toList());
    }

    private boolean confirmed(List<PositionReport> reports) {
        try {
            broker.publish(reports);
            return true;
        } catch (NotConfirmedException _) {
            return false;
        }
    }

    private List<PositionReport> next() {
        List<PositionReport> reports = new ArrayList<>(plan.batch());
        Instant now = Instant.now();
        for (int i = 0; i < plan.batch(); i++) {
            int number = (int) (produced % plan.vehicles());
            Instant fixTime = start.plusSeconds(produced++ / plan.vehicles());
            reports.add(PositionReport.of(Drive.vehicle(plan.name(), number), ReportSource.REST, fixTime, now,
                    Drive.lat(fixTime), Drive.lon(number)));
        }
        return reports;
    }

    @SuppressWarnings("NullAway") // ours always have a place
    private static LedgerEntry entry(PositionReport report, Instant now) {
        return new LedgerEntry(report.vehicle(), report.fixTime(), report.lat(), report.lon(), now);
    }
}
