// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** The one setting by which the simulator drives and the tracker believes. */
class SimulationPropertiesTest {
    private final ApplicationContextRunner fleet = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SimulationProperties.class)
    static class Settings {}

    @Test
    void theFleetDrivesInRealTimeUnlessItIsTold() {
        fleet.run(context -> assertThat(context.getBean(SimulationProperties.class).speedFactor()).isEqualTo(1));
        fleet.withPropertyValues("fleetman.simulation.speed-factor=0.5")
                .run(
                        context -> assertThat(context.getBean(SimulationProperties.class).speedFactor())
                                .isEqualTo(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.5", "NaN", "fast"})
    void aSpeedThatNobodyCanDriveStopsTheStartAndIsNamed(String factor) {
        fleet.withPropertyValues("fleetman.simulation.speed-factor=" + factor)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("fleetman.simulation"));
    }
}
