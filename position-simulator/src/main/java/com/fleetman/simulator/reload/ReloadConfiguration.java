// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reload;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnCloudPlatform;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

import com.fleetman.messaging.SimulationProperties;
import com.fleetman.simulator.fleet.Depot;
import com.fleetman.simulator.reporting.FleetControl;
import com.fleetman.simulator.settings.SimulatorProperties;

/** Lets a fleet in a cluster follow its ConfigMap. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnCloudPlatform(CloudPlatform.KUBERNETES)
class ReloadConfiguration {
    /** Each try reads all settings again. */
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(15);

    @Bean
    SettingsReload settingsReload(ConfigurableEnvironment environment, SimulatorProperties simulator,
            SimulationProperties fleetWide, Depot depot, FleetControl fleet, MeterRegistry registry) {
        return new SettingsReload(environment, new FleetSettings(simulator, fleetWide.speedFactor()), depot, fleet,
                registry);
    }

    @Bean
    BelatedSettings belatedSettings(ConfigurableEnvironment environment, ContextRefresher refresher) {
        return new BelatedSettings(environment, refresher, UNTIL_NEXT_TRY);
    }

    @Bean
    SettingsHealth settingsHealthIndicator(SettingsReload reload, FleetControl fleet,
            ConfigurableEnvironment environment) {
        return new SettingsHealth(reload, fleet, environment);
    }
}
