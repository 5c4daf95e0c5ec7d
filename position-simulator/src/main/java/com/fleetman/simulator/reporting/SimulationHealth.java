// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether this process's own threads live; the broker is none of its business. */
final class SimulationHealth implements HealthIndicator {
    private final Simulation simulation;

    SimulationHealth(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public Health health() {
        return simulation.isRunning() ? Health.up().build() : Health.down().build();
    }
}
