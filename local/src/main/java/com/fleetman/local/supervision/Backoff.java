// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long to wait before a service that died is started again: longer each time, short again after a quiet while. */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final Duration QUIET = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Duration next = FIRST;
    private Instant lastDeath = Instant.MIN;

    Backoff(InstantSource clock) {
        this.clock = clock;
    }

    Duration afterDeath() {
        Instant now = clock.instant();
        boolean quietSince = lastDeath.isBefore(now.minus(QUIET));
        Duration delay = quietSince ? FIRST : next;
        Duration doubled = delay.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        lastDeath = now;
        return delay;
    }
}
