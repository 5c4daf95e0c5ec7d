// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The fleet's time against the world's. */
class FleetClockTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void theFleetLivesFasterByTheFactor() {
        FleetClock clock = FleetClock.of(20);

        assertThat(clock.secondsAt(NOW.plusMillis(1_500)) - clock.secondsAt(NOW)).isEqualTo(30);
    }

    @Test
    void anotherFactorMovesNobody() {
        FleetClock slow = FleetClock.of(1);
        FleetClock fast = slow.changedAt(NOW, 50);

        assertThat(fast.secondsAt(NOW)).isEqualTo(slow.secondsAt(NOW));
        assertThat(fast.secondsAt(NOW.plusSeconds(2))).isEqualTo(slow.secondsAt(NOW) + 100);
        assertThat(fast.secondsAt(NOW.minusSeconds(2))).isEqualTo(slow.secondsAt(NOW) - 2);
    }
}
