// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fleetman.door.reactive.Problems;

/** Wires what every answer has in common. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    private static final Logger log = LoggerFactory.getLogger(DoorConfiguration.class);

    @Bean
    Problems problems() {
        return WebappProblems::of;
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> announcement() {
        return ready -> log.info("Ready on port {}",
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
