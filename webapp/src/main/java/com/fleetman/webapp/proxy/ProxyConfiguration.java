// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.proxy;

import java.time.InstantSource;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fleetman.webapp.settings.WebappProperties;

/** Wires the route to the gateway. It has no response time-out: the live stream is an answer that never ends. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {
    @Bean
    LiveStreams liveStreams() {
        return new LiveStreams(InstantSource.system());
    }

    /** By itself Netty may send a request again when a connection breaks, a POST too; {@link SecondAttempt} does not. */
    @Bean
    HttpClientCustomizer noRetriesOfNettysOwn() {
        return http -> http.disableRetry(true);
    }

    @Bean
    RouteLocator gatewayRoute(RouteLocatorBuilder routes, LiveStreams streams, WebappProperties settings) {
        return routes.routes()
                .route("gateway", request -> request.path("/api/**")
                        .filters(filters -> filters.filter(new OutOfReach())
                                .filter(new FarewellFilter(streams))
                                .filter(new SecondAttempt()))
                        .metadata(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR,
                                (int) settings.connectTimeout().toMillis())
                        .uri(settings.gatewayUri()))
                .build();
    }
}
