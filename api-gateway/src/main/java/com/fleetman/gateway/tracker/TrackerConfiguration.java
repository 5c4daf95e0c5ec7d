// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import java.time.Duration;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import com.fleetman.gateway.settings.GatewayProperties;

/** Wires the ways to the tracker. */
@Configuration(proxyBeanMethods = false)
class TrackerConfiguration {
    private static final int PAGE_BYTES = 4 * 1024 * 1024;
    private static final Duration MAX_IDLE = Duration.ofSeconds(10);

    @Bean
    TrackerApi trackerApi(WebClient.Builder builder, GatewayProperties settings) {
        GatewayProperties.Tracker patience = settings.tracker();
        HttpClient http = HttpClient
                .create(ConnectionProvider.builder("tracker").maxConnections(64).maxIdleTime(MAX_IDLE).build())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) patience.connectTimeout().toMillis())
                .responseTimeout(patience.timeLimit())
                .disableRetry(true);
        WebClient client = builder.baseUrl(settings.trackerUrl())
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(PAGE_BYTES))
                .build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(TrackerApi.class);
    }

    /** By itself Netty may send a request again when a connection breaks, a POST too; that is for the guard to say. */
    @Bean
    HttpClientCustomizer noRetriesOfNettysOwn() {
        return http -> http.disableRetry(true);
    }

    @Bean
    TrackerProbe trackerProbe(TrackerApi tracker, GatewayProperties settings) {
        return new TrackerProbe(tracker, settings.tracker().probeInterval());
    }

    @Bean
    CircuitBreaker trackerBreaker(GatewayProperties settings, MeterRegistry meters) {
        return GuardParts.breaker(settings.tracker(), meters);
    }

    @Bean
    TrackerGuard trackerGuard(CircuitBreaker breaker, GatewayProperties settings) {
        return new TrackerGuard(breaker, TimeLimiter.of(settings.tracker().timeLimit()),
                GuardParts.retry(settings.tracker()));
    }

    @Bean
    TrackerRoutes trackerRoutes(GatewayProperties settings, TrackerGuard guard) {
        return new TrackerRoutes(settings, guard);
    }

    @Bean
    RouteLocator versionedRoutes(RouteLocatorBuilder routes, TrackerRoutes tracker) {
        return routes.routes()
                .route("v1", request -> tracker.to(request.path("/api/v1/**", "/v1/**"), "^(?:/api)?/v1/", "/api/v1/"))
                .build();
    }
}
