// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.InstantSource;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.SimulationProperties;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.SpeedLimits;
import com.fleetman.tracker.position.TrackJudge;
import com.fleetman.tracker.rejected.RejectedRepository;
import com.fleetman.tracker.vehicle.VehicleRepository;

import static java.util.Objects.requireNonNull;

/** The ingest's beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimulationProperties.class)
class IngestConfiguration {
    @Bean
    SpeedLimits speedLimits(TrackerProperties properties, SimulationProperties simulation) {
        TrackerProperties.Judge judge = properties.judge();
        return new SpeedLimits(judge.maxSpeed(), requireNonNull(judge.maxSpeeds()), simulation.speedFactor());
    }

    @Bean
    TrackJudge trackJudge(SpeedLimits speeds) {
        return new TrackJudge(speeds);
    }

    @Bean
    ReportJudge reportJudge(TrackerProperties properties, SpeedLimits speeds, InstantSource clock) {
        return new ReportJudge(properties.judge(), speeds, clock);
    }

    @Bean
    Settlement settlement(PositionRepository history, VehicleRepository vehicles, TrackJudge judge,
            ServedBy servedBy) {
        return new Settlement(history, vehicles, new Rederivation(history, judge), new States(servedBy.toString()));
    }

    @Bean
    BatchHandler batchHandler(ReportJudge judge, TrackJudge trackJudge, PositionRepository history,
            VehicleRepository vehicles, RejectedRepository rejected, Settlement settlement, UpdatePublisher publisher,
            ServedBy servedBy, ObjectProvider<IngestObserver> observer, MeterRegistry registry, InstantSource clock) {
        return new BatchHandler(new IngestParts(judge, Ties.FIRST_RECEIVED, trackJudge, vehicles,
                new HistoryStep(history), rejected, settlement,
                new StateStep(vehicles, new States(servedBy.toString())), publisher,
                observer.getIfAvailable(() -> _ -> {
                    // Nobody watches, as a rule.
                }), new IngestMetrics(registry, clock)));
    }

    @Bean
    Ingest ingest(ReportConsumer consumer, ReportHandler handler, VehicleRepository vehicles) {
        return new Ingest(consumer, handler, () -> connect(vehicles));
    }

    /** A tracker that joins is given queues at once, and their vehicles would wait for its connection to the store. */
    private static void connect(VehicleRepository vehicles) {
        try {
            vehicles.find(List.of("nobody"));
        } catch (DataAccessException e) {
            LoggerFactory.getLogger(Ingest.class).warn("The store is away, and looked for: {}", e.getMessage());
        }
    }

    @Bean
    HealthIndicator brokerHealthIndicator(Ingest ingest) {
        return () -> (ingest.connected() ? Health.up() : Health.down()).build();
    }
}
