// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The running simulation: its ticker and its sender, from the start of the process until the buffer is drained. */
final class Simulation implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Simulation.class);
    private static final Duration GIVE_UP_TIME = Duration.ofSeconds(1);

    private final Ticker ticker;
    private final ReportSender sender;
    private final ReportBuffer buffer;
    private final Duration drainTime;
    private final Thread ticking;
    private final Thread sending;

    Simulation(Ticker ticker, ReportSender sender, ReportBuffer buffer, Duration drainTime) {
        this.ticker = ticker;
        this.sender = sender;
        this.buffer = buffer;
        this.drainTime = drainTime;
        this.ticking = Thread.ofPlatform().daemon().name("ticker").unstarted(ticker);
        this.sending = Thread.ofPlatform().daemon().name("report-sender").unstarted(sender);
    }

    @Override
    public void start() {
        sending.start();
        ticking.start();
    }

    /** Stops the clock, and then leaves the sender some time to empty the buffer. */
    @Override
    public void stop() {
        try {
            ticker.stop();
            ticking.join();
            buffer.close();
            if (!sending.join(drainTime)) {
                sender.giveUp();
                sending.interrupt();
                sending.join(GIVE_UP_TIME);
                log.warn("Stopped while the broker was away: {} reports are lost", buffer.size() + sender.inHand());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether both threads are alive. */
    @Override
    public boolean isRunning() {
        return ticking.isAlive() && sending.isAlive();
    }
}
