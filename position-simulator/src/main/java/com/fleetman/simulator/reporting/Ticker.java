// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.simulator.settings.SimulatorProperties;

/** Puts the reports of each tick into the buffer when its time has come. */
final class Ticker implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Ticker.class);

    /**
     * A process may be kept waiting as long as this and still catch up. So long may it also take until one process
     * reports in another's place: what the first did not come to is made up for, and what it did is the same again.
     */
    static final Duration LONGEST_STALL = Duration.ofSeconds(10);
    private static final int TICK = SimulatorProperties.TICK_MILLIS;

    private final Programme programme;
    private final ReportBuffer buffer;
    private final ReportMetrics metrics;
    private final InstantSource time;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long next;
    private boolean losing;

    Ticker(Programme programme, ReportBuffer buffer, ReportMetrics metrics, InstantSource time) {
        this.programme = programme;
        this.buffer = buffer;
        this.metrics = metrics;
        this.time = time;
        this.next = following(time.millis());
    }

    @Override
    public void run() {
        next = following(time.millis());
        try {
            while (!stopping.await(catchUp(), TimeUnit.MILLISECONDS)) {
                continue;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopping.countDown();
    }

    /** Does what is due and returns the milliseconds until something is again. */
    long catchUp() {
        long now = time.millis();
        if (!programme.driving()) {
            next = following(now - LONGEST_STALL.toMillis());
            return TICK;
        }
        Roster roster = programme.roster();
        FleetClock clock = programme.clock();
        if (Math.abs(now - next) > roster.interval().plus(LONGEST_STALL).toMillis()) {
            skipTo(now, roster);
        }
        for (; next <= now; next += TICK) {
            count(buffer.add(roster.due(Instant.ofEpochMilli(next), clock, time.instant())));
        }
        return Math.max(1, next - time.millis());
    }

    private void count(int lost) {
        metrics.overflowed.increment(lost);
        if (lost > 0 && !losing) {
            losing = true;
            log.warn("The buffer is full: the oldest reports give way, counted as dropped");
        } else if (losing && buffer.size() == 0) {
            losing = false;
            log.info("The buffer is empty again");
        }
    }

    /** After sleep, or when the world's clock was set, where the fleet was in the meantime is of no use to anybody. */
    private void skipTo(long now, Roster roster) {
        if (now > next) {
            metrics.skipped
                    .increment(Math.floor((double) (now - next) / roster.interval().toMillis() * roster.size()));
        }
        next = following(now);
    }

    private static long following(long millis) {
        return (Math.floorDiv(millis, TICK) + 1) * TICK;
    }
}
