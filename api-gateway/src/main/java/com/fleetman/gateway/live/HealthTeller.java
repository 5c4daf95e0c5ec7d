// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Decides when viewers are told of the fleet's health: when it has changed, and every few seconds. For one thread. */
final class HealthTeller {
    private final Supplier<FleetHealth> source;
    private final Frames frames;
    private final Duration interval;
    private @Nullable FleetHealth told;
    private Instant due = Instant.MIN;
    private byte[] frame = {};
    private long version;

    HealthTeller(Supplier<FleetHealth> source, Frames frames, Duration interval) {
        this.source = source;
        this.frames = frames;
        this.interval = interval;
    }

    void refresh(Instant now) {
        FleetHealth current = source.get();
        if (told == null || current.differsFrom(told) || !now.isBefore(due)) {
            told = current;
            due = now.plus(interval);
            frame = frames.health(now, current);
            version++;
        }
    }

    /** Grows with every new frame. */
    long version() {
        return version;
    }

    byte[] frame() {
        return frame;
    }
}
