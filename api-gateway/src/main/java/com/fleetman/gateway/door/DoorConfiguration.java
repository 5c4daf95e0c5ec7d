// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import com.fleetman.door.reactive.Problems;

/** Wires what every answer has in common. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    private static final Logger log = LoggerFactory.getLogger(DoorConfiguration.class);

    @Bean
    PlainPathFilter plainPathFilter() {
        return new PlainPathFilter();
    }

    /** Everybody may read, from any page; nobody may write from a foreign one. */
    @Bean
    CorsWebFilter corsFilter() {
        CorsConfiguration readers = new CorsConfiguration();
        readers.addAllowedOrigin(CorsConfiguration.ALL);
        readers.addAllowedHeader(CorsConfiguration.ALL);
        readers.addAllowedMethod(HttpMethod.GET);
        readers.addAllowedMethod(HttpMethod.HEAD);
        readers.addExposedHeader(CorsConfiguration.ALL);
        UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", readers);
        return new CorsWebFilter(everywhere);
    }

    @Bean
    Problems problems() {
        return GatewayProblems::of;
    }

    @Bean
    RouterFunction<ServerResponse> welcome() {
        return RouterFunctions.route()
                .GET("/", _ -> ServerResponse.ok().bodyValue("Fleetman API gateway: /api/v1/vehicles, /api/live\n"))
                .build();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> announcement() {
        return ready -> log.info("Ready on port {}",
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
