// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator can set, rightly and wrongly. */
class SimulatorPropertiesTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void nothingNeedsToBeSet() {
        runner.run(context -> assertThat(context.getBean(SimulatorProperties.class))
                .isEqualTo(new SimulatorProperties(null, null, Duration.ofSeconds(2), 1, 20_000, List.of())));
    }

    @Test
    void everythingCanBeSet() {
        runner.withPropertyValues("fleetman.simulator.tracks=/tracks", "fleetman.simulator.vehicles=7",
                "fleetman.simulator.report-interval=500ms",
                "fleetman.simulator.seed=-3", "fleetman.simulator.buffer-size=10",
                "fleetman.simulator.dark-vehicles=City Truck, Bus")
                .run(context -> assertThat(context.getBean(SimulatorProperties.class))
                        .isEqualTo(new SimulatorProperties("/tracks", 7, Duration.ofMillis(500), -3, 10,
                                List.of("City Truck", "Bus")))
                        .satisfies(settings -> assertThat(settings.tracksFolder()).contains(Path.of("/tracks"))));
    }

    @Test
    void aFolderSetToNothingIsNotSet() {
        runner.withPropertyValues("fleetman.simulator.tracks=")
                .run(context -> assertThat(context.getBean(SimulatorProperties.class).tracksFolder()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
            "vehicles, 0, vehicles", "vehicles, 100001, vehicles", "vehicles, many, vehicles",
            "speed-factor, 2, speed-factor", "report-interval, 100ms, reportInterval",
            "report-interval, 1h, reportInterval", "report-interval, 2025ms, multiple of 50 ms",
            "dark-vehicles[0], '', darkVehicles", "buffer-size, 0, bufferSize", "buffer-size, 2000000, bufferSize",
            "seed, x, seed",
            "vehicels, 10, vehicels"})
    void whatIsWrongStopsTheStartAndIsNamed(String key, String value, String named) {
        runner.withPropertyValues("fleetman.simulator." + key + "=" + value)
                .run(context -> assertThat(context).hasFailed()
                        .getFailure()
                        .hasStackTraceContaining(named));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SimulatorProperties.class)
    static class Settings {}
}
