// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.door;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnCloudPlatform;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;

import com.fleetman.messaging.ServedBy;

/** Wires what every answer has in common. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    private static final Duration DRAIN_TIME = Duration.ofMillis(1_500);
    private static final Logger log = LoggerFactory.getLogger(DoorConfiguration.class);

    @Bean
    ServedByFilter servedByFilter(ServedBy servedBy) {
        return new ServedByFilter(servedBy);
    }

    /** Only where others go on while this process stops. */
    @Bean
    @ConditionalOnCloudPlatform(CloudPlatform.KUBERNETES)
    Draining draining() {
        return new Draining(DRAIN_TIME);
    }

    @Bean
    ProblemHandler problemHandler(ServerCodecConfigurer codecs) {
        return new ProblemHandler(new ResponseWriter(codecs));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> announcement() {
        return ready -> log.info("Ready on port {}",
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
