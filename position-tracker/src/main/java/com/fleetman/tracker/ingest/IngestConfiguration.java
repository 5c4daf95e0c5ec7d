// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.vehicle.VehicleRepository;

/** The ingest's beans. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {
    @Bean
    BatchHandler batchHandler(TrackerProperties properties, InstantSource clock, PositionRepository history,
            VehicleRepository vehicles, UpdatePublisher publisher, ServedBy servedBy, MeterRegistry registry) {
        return new BatchHandler(new ReportJudge(properties.judge(), clock), vehicles, new HistoryStep(history),
                new StateStep(vehicles, publisher, servedBy), new IngestMetrics(registry, clock));
    }

    @Bean
    Ingest ingest(ReportConsumer consumer, ReportHandler handler) {
        return new Ingest(consumer, handler);
    }

    @Bean
    HealthIndicator brokerHealthIndicator(Ingest ingest) {
        return () -> (ingest.connected() ? Health.up() : Health.down()).build();
    }
}
