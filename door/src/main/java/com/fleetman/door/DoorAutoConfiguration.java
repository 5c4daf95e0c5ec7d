// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door;

import java.time.Duration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnCloudPlatform;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.context.annotation.Bean;

/** Lets a service take its leave. */
@AutoConfiguration
public class DoorAutoConfiguration {
    private static final Duration DRAIN_TIME = Duration.ofMillis(1_500);

    /** Only where others go on while this process stops. */
    @Bean
    @ConditionalOnCloudPlatform(CloudPlatform.KUBERNETES)
    Draining draining() {
        return new Draining(DRAIN_TIME);
    }
}
