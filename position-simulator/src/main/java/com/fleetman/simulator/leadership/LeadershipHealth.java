// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.leadership;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import com.fleetman.simulator.reporting.FleetControl;

/** Who drives. One that stands by is as well as one that drives, so that its state is never down. */
final class LeadershipHealth implements HealthIndicator {
    private final Leadership leadership;
    private final FleetControl fleet;

    LeadershipHealth(Leadership leadership, FleetControl fleet) {
        this.leadership = leadership;
        this.fleet = fleet;
    }

    @Override
    public Health health() {
        Health.Builder health = leadership.away() ? Health.unknown() : Health.up();
        String leader = leadership.leader();
        return health.withDetail("driving", fleet.driving())
                .withDetail("leader", leader == null ? "unknown" : leader)
                .build();
    }
}
