// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fleetman.simulator.settings.SimulatorProperties;
import com.fleetman.simulator.track.TrackFolder;

/** Puts the vehicles on the tracks. */
@Configuration(proxyBeanMethods = false)
class FleetConfiguration {
    @Bean
    Depot depot(TrackFolder folder, SimulatorProperties properties) {
        return Depot.of(folder, properties.seed());
    }

    @Bean
    Fleet fleet(Depot depot, SimulatorProperties properties) {
        return depot.fleet(properties.vehicles());
    }
}
