// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

import com.fleetman.messaging.SimulationProperties;
import com.fleetman.simulator.settings.SimulatorProperties;

/** All settings of the fleet, bound and validated together. */
record FleetSettings(SimulatorProperties simulator, double speedFactor) {
    /**
     * Binds them just as a start does: same rules, same words.
     *
     * @throws RuntimeException when one of them cannot be used
     */
    static FleetSettings from(ConfigurableEnvironment environment) {
        try (AnnotationConfigApplicationContext binding = new AnnotationConfigApplicationContext()) {
            binding.setEnvironment(environment);
            binding.register(Binding.class);
            binding.refresh();
            return new FleetSettings(binding.getBean(SimulatorProperties.class),
                    binding.getBean(SimulationProperties.class).speedFactor());
        }
    }

    boolean sameFleet(FleetSettings other) {
        return new Changeable(simulator).equals(new Changeable(other.simulator));
    }

    /** Whether they differ in what a running simulator cannot change. */
    boolean needsRestart(FleetSettings other) {
        return !new Fixed(simulator).equals(new Fixed(other.simulator));
    }

    private record Changeable(@Nullable Integer vehicles, Duration reportInterval, List<String> darkVehicles) {
        Changeable(SimulatorProperties settings) {
            this(settings.vehicles(), settings.reportInterval(), settings.darkVehicles());
        }
    }

    private record Fixed(Optional<Path> tracks, long seed, int bufferSize) {
        Fixed(SimulatorProperties settings) {
            this(settings.tracksFolder(), settings.seed(), settings.bufferSize());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({SimulatorProperties.class, SimulationProperties.class})
    static class Binding {}
}
