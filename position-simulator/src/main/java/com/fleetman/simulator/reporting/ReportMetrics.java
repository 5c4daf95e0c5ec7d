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

    ReportMetrics(MeterRegistry registry, ReportBuffer buffer, Programme programme) {
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
        Gauge.builder(PREFIX + "vehicles", programme, now -> now.roster().size())
                .description("vehicles that drive")
                .register(registry);
        Gauge.builder(PREFIX + "speed.factor", programme, now -> now.clock().factor())
                .description("how much faster than real time they drive")
                .register(registry);
        Gauge.builder(PREFIX + "driving", programme, now -> now.driving() ? 1 : 0)
                .description("1 while this process reports, 0 while another one does")
                .register(registry);
    }

    private static Counter dropped(MeterRegistry registry, String reason) {
        return Counter.builder(PREFIX + "reports.dropped")
                .description("reports that were given up: the buffer was full, or this process had been asleep")
                .tag("reason", reason)
                .register(registry);
    }
}
