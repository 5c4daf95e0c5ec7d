// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

import com.fleetman.messaging.broker.BackOff;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.report.PositionReport;

/** Takes reports out of the buffer and publishes them, the same batch again and again until it is confirmed. */
final class ReportSender implements Runnable {
    static final int MOST_AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(ReportSender.class);

    private final ReportBuffer buffer;
    private final ReportPublisher publisher;
    private final ReportMetrics metrics;
    private final InstantSource time;
    private final CountDownLatch givingUp = new CountDownLatch(1);
    private final BackOff backOff = new BackOff(givingUp);
    private @Nullable Instant awaySince;
    private volatile int inHand;

    ReportSender(ReportBuffer buffer, ReportPublisher publisher, ReportMetrics metrics, InstantSource time) {
        this.buffer = buffer;
        this.publisher = publisher;
        this.metrics = metrics;
        this.time = time;
    }

    @Override
    public void run() {
        try {
            List<PositionReport> batch = buffer.take(MOST_AT_ONCE);
            while (!batch.isEmpty() && deliver(batch)) {
                batch = buffer.take(MOST_AT_ONCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The batch in hand is not retried any more. */
    void giveUp() {
        givingUp.countDown();
    }

    /** Reports that have left the buffer and are not confirmed. */
    int inHand() {
        return inHand;
    }

    private boolean deliver(List<PositionReport> batch) {
        inHand = batch.size();
        do {
            try {
                Timer.Sample sample = Timer.start();
                publisher.publish(batch);
                sample.stop(metrics.confirm);
                metrics.confirmed.increment(batch.size());
                inHand = 0;
                backOff.reset();
                reachable();
                return true;
            } catch (RuntimeException e) {
                unreachable(e);
            }
        } while (backOff.pause());
        return false;
    }

    private void unreachable(RuntimeException e) {
        if (awaySince == null) {
            awaySince = time.instant();
            log.warn("Reports are kept here until the broker takes them: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    private void reachable() {
        if (awaySince != null) {
            log.info("The broker takes reports again, after {} s; {} wait",
                    Duration.between(awaySince, time.instant()).toSeconds(), buffer.size());
            awaySince = null;
        }
    }
}
