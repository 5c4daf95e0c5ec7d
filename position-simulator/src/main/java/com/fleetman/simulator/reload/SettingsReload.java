// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

import com.fleetman.simulator.fleet.Depot;
import com.fleetman.simulator.reporting.FleetControl;

/** Changes the fleet as the settings change, or leaves everything as it is when one of them cannot be used. */
final class SettingsReload implements ApplicationListener<EnvironmentChangeEvent> {
    private static final String OURS = "fleetman.simulat";
    private static final Logger log = LoggerFactory.getLogger(SettingsReload.class);

    private final ConfigurableEnvironment environment;
    private final Depot depot;
    private final FleetControl fleet;
    private final Counter applied;
    private final Counter refused;
    private FleetSettings used;
    private volatile @Nullable String refusal;

    SettingsReload(ConfigurableEnvironment environment, FleetSettings used, Depot depot, FleetControl fleet,
            MeterRegistry registry) {
        this.environment = environment;
        this.used = used;
        this.depot = depot;
        this.fleet = fleet;
        this.applied = counter(registry, "applied");
        this.refused = counter(registry, "refused");
    }

    @Override
    public void onApplicationEvent(EnvironmentChangeEvent event) {
        // A ConfigMap that could not be read this time would look like one that says nothing.
        if (event.getKeys().stream().anyMatch(key -> key.startsWith(OURS)) && SettingsSource.isRead(environment)) {
            reload();
        }
    }

    /** Why the settings that there are now are not used, if they are not. */
    @Nullable
    String refusal() {
        return refusal;
    }

    private synchronized void reload() {
        try {
            FleetSettings wanted = FleetSettings.from(environment);
            apply(wanted);
            used = wanted;
            refusal = null;
            applied.increment();
        } catch (RuntimeException e) {
            refusal = Refusal.of(e);
            refused.increment();
            log.warn("Nothing has changed, because the settings cannot be used: {}", refusal);
        }
    }

    private void apply(FleetSettings wanted) {
        if (!wanted.sameFleet(used)) {
            fleet.fleet(depot.fleet(wanted.simulator().vehicles()), wanted.simulator().reportInterval(),
                    wanted.simulator().darkVehicles());
        }
        fleet.speed(wanted.speedFactor());
        log.info("{} vehicles drive at {} times real time and report every {} ms", fleet.size(), wanted.speedFactor(),
                wanted.simulator().reportInterval().toMillis());
        if (wanted.speedFactor() > used.speedFactor()) {
            log.info("Trackers believe the higher speed from their next start on");
        }
        if (wanted.needsRestart(used)) {
            log.warn("Tracks, seed and buffer size are taken over at the next start");
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("fleetman.simulator.reloads")
                .description("changes of the settings while vehicles drove")
                .tag("outcome", outcome)
                .register(registry);
    }
}
