// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.door;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnCloudPlatform;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

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
    ResponseWriter responseWriter(ServerCodecConfigurer codecs) {
        return new ResponseWriter(codecs);
    }

    @Bean
    ProblemHandler problemHandler(ResponseWriter writer) {
        return new ProblemHandler(writer);
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
