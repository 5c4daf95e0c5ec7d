// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway;

import java.util.Arrays;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

import com.fleetman.messaging.broker.UpdateConsumer;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.awaitility.Awaitility.await;

/**
 * The whole gateway on a free port, between a tracker made of WireMock and a broker in the hands of the test. As an
 * extension of a class it serves all of its tests, and forgets between them what it was told.
 */
public final class RunningGateway implements BeforeEachCallback, AfterAllCallback, AutoCloseable {
    public final WireMockServer tracker = new WireMockServer(options().dynamicPort());
    public final FakeUpdates broker = new FakeUpdates();
    private final ConfigurableApplicationContext context;

    /** @param settings such as {@code fleetman.gateway.live.max-age=1s} */
    public RunningGateway(String... settings) {
        tracker.start();
        Stream<String> fixed = Stream.of("server.port=0", "fleetman.gateway.tracker-url=" + tracker.baseUrl(),
                "fleetman.gateway.tracker.probe-interval=1h", "fleetman.gateway.picture.broker-grace=1h",
                "fleetman.gateway.tracker.retry-pause=10ms");
        context = new SpringApplicationBuilder(ApiGatewayApplication.class)
                .web(WebApplicationType.REACTIVE)
                .initializers((GenericApplicationContext beans) -> beans
                        .registerBean("updateConsumer", UpdateConsumer.class, () -> broker))
                .run(Stream.concat(fixed, Arrays.stream(settings))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
        // The one probe is over: whatever the tracker hears from now on, the test has caused.
        await().until(() -> !tracker.getAllServeEvents().isEmpty());
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A client that takes what comes as it is, compressed or not. */
    public WebTestClient client() {
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
                .baseUrl("http://localhost:" + port())
                .build();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops the gateway as SIGTERM does. */
    public void stop() {
        context.close();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        tracker.resetAll();
        bean(CircuitBreaker.class).reset();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        context.close();
        tracker.stop();
    }
}
