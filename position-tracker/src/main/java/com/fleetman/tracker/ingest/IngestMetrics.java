// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.messaging.update.VehicleUpdate;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;

import static java.util.Objects.requireNonNull;

/** What can be seen of the ingest from outside. No meter names a vehicle: there may be any number of them. */
final class IngestMetrics {
    private static final Duration[] OBJECTIVES = {Duration.ofMillis(50), Duration.ofMillis(100),
            Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5),
            Duration.ofSeconds(30)};

    private final InstantSource clock;
    private final Map<ReportSource, Counter> received = new EnumMap<>(ReportSource.class);
    private final Map<Reason, Counter> reasons = new EnumMap<>(Reason.class);
    private final Counter ok;
    private final Counter rejected;
    private final Counter late;
    private final Counter duplicates;
    private final DistributionSummary batchSize;
    private final Timer batch;
    private final Timer published;

    IngestMetrics(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        for (ReportSource source : ReportSource.values()) {
            received.put(source, registry.counter("fleetman.reports.received", "source", source.wireName()));
        }
        for (Reason reason : Reason.values()) {
            reasons.put(reason, registry.counter("fleetman.positions.reasons", "reason", reason.wireName()));
        }
        ok = registry.counter("fleetman.positions", "quality", Quality.OK.wireName());
        rejected = registry.counter("fleetman.positions", "quality", Quality.REJECTED.wireName());
        late = registry.counter("fleetman.reports.late");
        duplicates = registry.counter("fleetman.reports.duplicate");
        batchSize = DistributionSummary.builder("fleetman.batch.size")
                .description("Reports handled together")
                .register(registry);
        batch = Timer.builder("fleetman.batch")
                .description("From a batch's delivery to its last step")
                .register(registry);
        published = Timer.builder("fleetman.published")
                .description("From a report's receipt to its publication as the vehicle's latest position")
                .tag("from", "received")
                .serviceLevelObjectives(OBJECTIVES)
                .register(registry);
    }

    <T> T timed(Supplier<T> work) {
        return requireNonNull(batch.record(work));
    }

    void done(Tally tally, List<VehicleUpdate> updates) {
        batchSize.record(tally.reports);
        tally.received.forEach((source, number) -> requireNonNull(received.get(source)).increment(number));
        tally.dismissed.forEach(this::dismissed);
        ok.increment(tally.stored);
        late.increment(tally.late);
        duplicates.increment(tally.duplicates);
        Instant now = clock.instant();
        for (VehicleUpdate update : updates) {
            published.record(Duration.between(update.receivedAt(), now));
        }
    }

    private void dismissed(Reason reason, int number) {
        requireNonNull(reasons.get(reason)).increment(number);
        if (reason != Reason.HEARTBEAT) {
            rejected.increment(number);
        }
    }
}
