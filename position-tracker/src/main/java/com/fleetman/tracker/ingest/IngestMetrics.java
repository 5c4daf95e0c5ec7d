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
    private final Map<Quality, Counter> qualities = new EnumMap<>(Quality.class);
    private final Counter late;
    private final Counter duplicates;
    private final Counter statesRefused;
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
        for (Quality quality : Quality.values()) {
            qualities.put(quality, registry.counter("fleetman.positions", "quality", quality.wireName()));
        }
        late = registry.counter("fleetman.reports.late");
        duplicates = registry.counter("fleetman.reports.duplicate");
        statesRefused = registry.counter("fleetman.state.refused");
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
        tally.reasons.forEach((reason, number) -> requireNonNull(reasons.get(reason)).increment(number));
        tally.qualities.forEach((quality, number) -> requireNonNull(qualities.get(quality)).increment(number));
        late.increment(tally.late);
        duplicates.increment(tally.duplicates);
        Instant now = clock.instant();
        for (VehicleUpdate update : updates) {
            published.record(Duration.between(update.receivedAt(), now));
        }
    }

    /** Writes that were refused, because somebody else had written since the vehicle was read. */
    void overtaken(int vehicles) {
        statesRefused.increment(vehicles);
    }
}
