// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {
    private Instant now = Instant.parse("2026-11-21T06:00:00Z");
    private final Backoff backoff = new Backoff(() -> now);

    @Test
    void eachDeathInARowWaitsTwiceAsLong() {
        assertThat(backoff.afterDeath()).isEqualTo(Duration.ofMillis(500));
        now = now.plusSeconds(1);
        assertThat(backoff.afterDeath()).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(2);
        assertThat(backoff.afterDeath()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theWaitHasALimit() {
        for (int death = 0; death < 50; death++) {
            backoff.afterDeath();
        }

        assertThat(backoff.afterDeath()).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void aQuietWhileIsForgiven() {
        backoff.afterDeath();
        backoff.afterDeath();
        now = now.plus(Backoff.QUIET).plusMillis(1);

        assertThat(backoff.afterDeath()).isEqualTo(Backoff.FIRST);
    }
}
