// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;

/**
 * The while before the web server stops, in which callers are told that their connection ends with the answer they get:
 * whoever keeps connections open would otherwise send its next request into one that is being closed.
 */
public final class Draining implements SmartLifecycle {
    private final Duration time;
    private volatile boolean running;
    private volatile boolean underWay;

    /** @param time in which a caller that is worth waiting for sends a request */
    public Draining(Duration time) {
        this.time = time;
    }

    public boolean isUnderWay() {
        return underWay;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        underWay = true;
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(stopped);
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server begins to wait for open requests. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
