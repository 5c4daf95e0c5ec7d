// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fleetman.messaging.ServedBy;

/** What every part of the tracker shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrackerProperties.class)
class TrackerConfiguration {
    private static final Logger log = LoggerFactory.getLogger(TrackerConfiguration.class);

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> readyLine(ServedBy servedBy) {
        return event -> log.info("{} is ready on port {}", servedBy,
                event.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
