// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready with the first snapshot, or after a while without: an empty map that fills is better than no page, and a
 * tracker that is away must not take the gateways with it.
 */
final class PictureReadiness implements HealthIndicator {
    private final PictureFeed feed;
    private final LivePicture picture;
    private final InstantSource clock;
    private final Instant readyAnyway;

    PictureReadiness(PictureFeed feed, LivePicture picture, InstantSource clock, Duration readyAfter) {
        this.feed = feed;
        this.picture = picture;
        this.clock = clock;
        this.readyAnyway = clock.instant().plus(readyAfter);
    }

    @Override
    public Health health() {
        boolean ready = feed.loaded() || !clock.instant().isBefore(readyAnyway);
        return (ready ? Health.up() : Health.outOfService())
                .withDetail("snapshot", feed.loaded() ? "loaded" : "missing")
                .withDetail("vehicles", picture.size())
                .build();
    }
}
