// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the tracker for one vehicle every few seconds, so that viewers can be told whether it answers. */
public final class TrackerProbe implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TrackerProbe.class);

    private final TrackerApi tracker;
    private final Duration interval;
    private @Nullable Disposable probing;
    private volatile boolean up;

    TrackerProbe(TrackerApi tracker, Duration interval) {
        this.tracker = tracker;
        this.interval = interval;
    }

    public boolean up() {
        return up;
    }

    @Override
    public void start() {
        probing = Flux.interval(Duration.ZERO, interval)
                .onBackpressureDrop()
                .concatMap(_ -> answers(), 1)
                .subscribe(this::changeTo);
    }

    private Mono<Boolean> answers() {
        return tracker.vehicles(1, null).timeout(interval).hasElement().onErrorReturn(false);
    }

    private void changeTo(boolean answers) {
        if (up != answers) {
            log.info("The position tracker {}", answers ? "answers" : "no longer answers");
        }
        up = answers;
    }

    @Override
    public void stop() {
        if (probing != null) {
            probing.dispose();
            probing = null;
        }
    }

    @Override
    public boolean isRunning() {
        return probing != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
