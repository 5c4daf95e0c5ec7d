// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What becomes of the reports, counted. */
final class ReportMetrics {
    private static final String PREFIX = "fleetman.simulator.";

    final Counter confirmed;
    final Counter overflowed;
    final Counter skipped;
    final Timer confirm;

    ReportMetrics(MeterRegistry registry, ReportBuffer buffer, Roster roster) {
        confirmed = Counter.builder(PREFIX + "reports.confirmed")
                .description("reports that the broker has confirmed")
                .register(registry);
        overflowed = dropped(registry, "overflow");
        skipped = dropped(registry, "late");
        confirm = Timer.builder(PREFIX + "confirm")
                .description("how long the broker took to confirm a batch")
                .register(registry);
        Gauge.builder(PREFIX + "buffered.reports", buffer, ReportBuffer::size)
                .description("reports that wait for the broker")
                .register(registry);
        Gauge.builder(PREFIX + "vehicles", roster, Roster::size)
                .description("vehicles that drive")
                .register(registry);
    }

    private static Counter dropped(MeterRegistry registry, String reason) {
        return Counter.builder(PREFIX + "reports.dropped")
                .description("reports that were given up: the buffer was full, or this process had been asleep")
                .tag("reason", reason)
                .register(registry);
    }
}
