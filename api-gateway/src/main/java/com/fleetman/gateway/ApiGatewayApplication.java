// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The one door to the API. */
@SpringBootApplication(proxyBeanMethods = false)
public class ApiGatewayApplication {
    public static void main(String[] args) {
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
