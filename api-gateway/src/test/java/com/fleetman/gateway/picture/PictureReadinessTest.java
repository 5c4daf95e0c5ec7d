// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import com.fleetman.gateway.FakeUpdates;
import com.fleetman.gateway.SettableClock;
import com.fleetman.gateway.settings.GatewayProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PictureReadinessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final FakeUpdates broker = new FakeUpdates();
    private final LivePicture picture = new LivePicture();
    private final PictureFeed feed = new PictureFeed(broker, new SnapshotLoader(new FakeTracker(), picture, 1), picture,
            new PictureMeters(new SimpleMeterRegistry(), picture),
            new GatewayProperties.Picture(1, LONG, LONG, LONG, PATIENCE));
    private final PictureReadiness readiness = new PictureReadiness(feed, picture, clock, PATIENCE);

    @BeforeEach
    void start() {
        feed.start();
    }

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    void notReadyBeforeTheSnapshot() {
        assertThat(readiness.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void readyWithTheSnapshot() {
        broker.connect();

        await().until(() -> readiness.health().getStatus().equals(Status.UP));
    }

    @Test
    void readyWithoutASnapshotWhenItTakesTooLong() {
        clock.pass(PATIENCE.minusMillis(1));
        assertThat(readiness.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        clock.pass(Duration.ofMillis(1));
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
    }
}
