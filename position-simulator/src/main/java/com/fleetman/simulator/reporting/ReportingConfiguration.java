// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fleetman.messaging.SimulationProperties;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.simulator.fleet.Fleet;
import com.fleetman.simulator.settings.SimulatorProperties;

/** Lets the fleet report. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimulationProperties.class)
class ReportingConfiguration {
    private static final Logger log = LoggerFactory.getLogger(ReportingConfiguration.class);
    private static final Duration DRAIN_TIME = Duration.ofSeconds(4);

    private final InstantSource time = InstantSource.system();

    @Bean
    Programme programme(Fleet fleet, SimulationProperties fleetWide, SimulatorProperties properties) {
        Marks marks = Marks.of(properties.darkVehicles(), fleet);
        return new Programme(new Roster(fleet, properties.reportInterval(), marks),
                FleetClock.of(fleetWide.speedFactor()));
    }

    @Bean
    FleetControl fleetControl(Programme programme, ObjectProvider<ClockKeeper> keeper) {
        return new FleetControl(programme, keeper.getIfAvailable(() -> _ -> {
            // Nobody goes on where this process stops.
        }), time);
    }

    @Bean
    ReportBuffer reportBuffer(SimulatorProperties properties) {
        return new ReportBuffer(properties.bufferSize());
    }

    @Bean
    ReportMetrics reportMetrics(MeterRegistry registry, ReportBuffer buffer, Programme programme) {
        return new ReportMetrics(registry, buffer, programme);
    }

    @Bean
    Ticker ticker(Programme programme, ReportBuffer buffer, ReportMetrics metrics) {
        return new Ticker(programme, buffer, metrics, time);
    }

    @Bean
    ReportSender reportSender(ReportBuffer buffer, ReportPublisher publisher, ReportMetrics metrics) {
        return new ReportSender(buffer, publisher, metrics, time);
    }

    @Bean
    Simulation simulation(Ticker ticker, ReportSender sender, ReportBuffer buffer) {
        return new Simulation(ticker, sender, buffer, DRAIN_TIME);
    }

    @Bean
    SimulationHealth simulationHealthIndicator(Simulation simulation) {
        return new SimulationHealth(simulation);
    }

    @Bean
    ApplicationRunner readyMessage(Fleet fleet, SimulationProperties fleetWide, SimulatorProperties properties) {
        return _ -> log.info("{} vehicles drive at {} times real time and report every {} ms", fleet.size(),
                fleetWide.speedFactor(), properties.reportInterval().toMillis());
    }
}
