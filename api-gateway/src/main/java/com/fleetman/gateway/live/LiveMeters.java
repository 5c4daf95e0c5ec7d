// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.util.Set;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The live stream in numbers. */
final class LiveMeters {
    private final Counter coalesced;

    LiveMeters(MeterRegistry registry, Set<Viewer> viewers) {
        Gauge.builder("fleetman.live.viewers", viewers, Set::size)
                .description("Open live streams")
                .register(registry);
        this.coalesced = Counter.builder("fleetman.live.coalesced")
                .description("Batches that a slow viewer was not sent on their own")
                .register(registry);
    }

    void coalesced() {
        coalesced.increment();
    }
}
