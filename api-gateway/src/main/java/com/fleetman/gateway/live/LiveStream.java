// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

import com.fleetman.gateway.picture.LivePicture;
import com.fleetman.gateway.settings.GatewayProperties;

/**
 * All viewers of the fleet. At each beat, those who have read what they were given before are told what has changed
 * since; the others are passed over and told the sum of it later, so nothing ever queues for them.
 */
final class LiveStream {
    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

    /** Viewers who came together, after a roll-out say, leave spread over a fifth of the age of a stream. */
    private static final long AGE_JITTER_SHARE = 5;

    private final LivePicture picture;
    private final HealthTeller health;
    private final Frames frames;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final GatewayProperties.Live settings;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final LiveMeters meters;
    private volatile boolean closing;

    LiveStream(LivePicture picture, HealthTeller health, Frames frames, InstantSource clock, RandomGenerator random,
            GatewayProperties.Live settings, MeterRegistry registry) {
        this.picture = picture;
        this.health = health;
        this.frames = frames;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
        this.meters = new LiveMeters(registry, viewers);
    }

    /** The stream of one viewer; each inner stream is to be flushed. */
    Flux<Flux<ByteBuffer>> join(Wire wire) {
        return Flux.defer(() -> {
            Viewer viewer = new Viewer(wire, clock.instant(), age());
            viewers.add(viewer);
            return viewer.deliveries().doFinally(_ -> leave(viewer));
        });
    }

    private void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    int viewers() {
        return viewers.size();
    }

    /** From the next beat on everybody is sent away, newcomers included. */
    void close() {
        closing = true;
    }

    /** Serves everybody once; for one thread. */
    void beat() {
        Instant now = clock.instant();
        Beat beat = new Beat(picture, frames, now);
        health.refresh(now);
        for (Viewer viewer : viewers) {
            if (viewer.ready()) {
                serve(viewer, beat, now);
            } else {
                passOver(viewer, beat, now);
            }
        }
    }

    private void serve(Viewer viewer, Beat beat, Instant now) {
        boolean leaving = closing || viewer.dueToLeave(now);
        List<byte[]> parts = new ArrayList<>();
        if (!viewer.greeted) {
            parts.add(frames.retry(settings.reconnectAfter().plus(jitter(settings.reconnectAfter()))));
        }
        if (!leaving) {
            parts.addAll(viewer.greeted ? beat.since(viewer.seenBeat) : beat.whole());
            parts.addAll(healthAndComment(viewer, now));
        } else {
            parts.add(frames.bye(now));
        }
        viewer.greeted = true;
        viewer.seenBeat = beat.number();
        if (!parts.isEmpty()) {
            viewer.give(parts);
        }
        if (leaving) {
            viewer.end();
        }
    }

    private List<byte[]> healthAndComment(Viewer viewer, Instant now) {
        List<byte[]> parts = new ArrayList<>(2);
        if (viewer.seenHealth != health.version()) {
            parts.add(health.frame());
            viewer.seenHealth = health.version();
        }
        if (Duration.between(viewer.commented, now).compareTo(settings.commentInterval()) >= 0) {
            parts.add(Frames.COMMENT);
            viewer.commented = now;
        }
        return parts;
    }

    private void passOver(Viewer viewer, Beat beat, Instant now) {
        if (!beat.isEmpty()) {
            meters.coalesced();
        }
        if (viewer.fallBehind(now, settings.stuckAfter())) {
            log.info("A viewer that had read nothing for {} s was cut off", settings.stuckAfter().toSeconds());
            leave(viewer);
        }
    }

    private Duration age() {
        return settings.maxAge().minus(jitter(settings.maxAge().dividedBy(AGE_JITTER_SHARE)));
    }

    private Duration jitter(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }
}
