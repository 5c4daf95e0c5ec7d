// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Beats the time of the live stream, and ends it by {@code bye} before the web server begins to stop. */
final class LiveTicker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LiveTicker.class);

    /** A viewer who has not read its {@code bye} by then does without. */
    private static final long MOST_FAREWELL_BEATS = 10;

    private final LiveStream stream;
    private final Duration interval;
    private final Scheduler thread = Schedulers.newSingle("live", true);
    private @Nullable Disposable beating;

    LiveTicker(LiveStream stream, Duration interval) {
        this.stream = stream;
        this.interval = interval;
    }

    @Override
    public void start() {
        beating = thread.schedulePeriodically(this::beat, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            stream.beat();
        } catch (RuntimeException e) {
            log.error("A beat of the live stream failed", e);
        }
    }

    /** The beat goes on: whoever still comes before the web server closes its door is sent away as well. */
    @Override
    public void stop(Runnable stopped) {
        beating = null;
        stream.close();
        thread.schedule(() -> farewell(1, stopped));
    }

    private void farewell(long beats, Runnable stopped) {
        beat();
        if (stream.viewers() > 0 && beats < MOST_FAREWELL_BEATS) {
            thread.schedule(() -> farewell(beats + 1, stopped), interval.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            stopped.run();
        }
    }

    void dispose() {
        thread.dispose();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return beating != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
