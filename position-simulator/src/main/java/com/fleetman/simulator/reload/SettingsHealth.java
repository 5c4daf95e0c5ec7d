// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reload;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.env.ConfigurableEnvironment;

import com.fleetman.simulator.reporting.FleetControl;

/** By which settings the fleet drives, and whether they are those that are wanted. */
final class SettingsHealth implements HealthIndicator {
    private final SettingsReload reload;
    private final FleetControl fleet;
    private final ConfigurableEnvironment environment;

    SettingsHealth(SettingsReload reload, FleetControl fleet, ConfigurableEnvironment environment) {
        this.reload = reload;
        this.fleet = fleet;
        this.environment = environment;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up()
                .withDetail("vehicles", fleet.size())
                .withDetail("speedFactor", fleet.speed())
                .withDetail("configMap", SettingsSource.isRead(environment) ? "read" : "could not be read");
        String refusal = reload.refusal();
        return refusal == null ? health.build() : health.withDetail("refused", refusal).build();
    }
}
