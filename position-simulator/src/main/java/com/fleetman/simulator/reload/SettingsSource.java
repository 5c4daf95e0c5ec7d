// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reload;

import org.springframework.cloud.kubernetes.client.config.KubernetesClientConfigMapPropertySource;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** The ConfigMap among the sources of settings. */
final class SettingsSource {
    private SettingsSource() {}

    /** Whether the API server has been asked and has answered, if only that there is no such ConfigMap. */
    static boolean isRead(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream().anyMatch(SettingsSource::isConfigMap);
    }

    private static boolean isConfigMap(PropertySource<?> source) {
        return source instanceof KubernetesClientConfigMapPropertySource
                || source instanceof CompositePropertySource composite
                        && composite.getPropertySources().stream().anyMatch(SettingsSource::isConfigMap);
    }
}
