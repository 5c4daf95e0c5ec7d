// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Hooks;

/** The one door to the API. */
@SpringBootApplication(proxyBeanMethods = false)
public class ApiGatewayApplication {
    private static final Logger log = LoggerFactory.getLogger(ApiGatewayApplication.class);

    public static void main(String[] args) {
        // An answer that comes in the moment it is given up: who waited has been told, and nothing is wrong.
        Hooks.onErrorDropped(dropped -> log.debug("An answer came when nobody waited for it any longer", dropped));
        SpringApplication.run(ApiGatewayApplication.class, args);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    RandomGenerator random() {
        return RandomGenerator.getDefault();
    }
}
