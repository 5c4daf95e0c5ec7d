// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.proxy;

import java.net.URI;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import com.fleetman.webapp.RunningWebapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

class ProxyTest {
    private static final WireMockServer gateway = new WireMockServer(options().dynamicPort());
    private static RunningWebapp webapp;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        gateway.start();
        webapp = new RunningWebapp(gateway.baseUrl());
        client = webapp.client();
    }

    @AfterAll
    static void stop() {
        webapp.close();
        gateway.stop();
    }

    @Test
    void aRequestIsPassedOnAsItIs() {
        gateway.stubFor(get(urlEqualTo("/api/vehicles/?since=2026-11-21T06:42:51.864%2B0000"))
                .willReturn(okJson("[]")));

        client.get()
                .uri(URI.create("http://localhost:" + webapp.port()
                        + "/api/vehicles/?since=2026-11-21T06:42:51.864%2B0000"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-fleetman-release", "my-header", "x-request-id", "x-b3-traceid", "b3", "traceparent",
            "tracestate"})
    void theMarkOfAReleaseAndTheTraceGoOn(String header) {
        gateway.stubFor(get(urlEqualTo("/api/v1/vehicles")).willReturn(okJson("{}")));

        client.get().uri("/api/v1/vehicles").header(header, "a value").exchange().expectStatus().isOk();

        gateway.verify(getRequestedFor(urlEqualTo("/api/v1/vehicles")).withHeader(header, equalTo("a value")));
    }

    @Test
    void ourLineStandsBelowThoseOfTheHopsBehind() {
        gateway.stubFor(get(urlEqualTo("/api/v1/vehicles")).willReturn(okJson("{}")
                .withHeader("X-Served-By", "position-tracker;1;t", "api-gateway;1;g")));

        List<String> lines = client.get()
                .uri("/api/v1/vehicles")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getOrEmpty("X-Served-By");

        assertThat(lines).hasSize(3).startsWith("position-tracker;1;t", "api-gateway;1;g");
        assertThat(lines.getLast()).startsWith("webapp;");
    }

    @Test
    void theGatewaysErrorsArePassedOnAndNothingIsRepeated() {
        gateway.stubFor(post(urlEqualTo("/api/v1/positions")).willReturn(aResponse().withStatus(503).withBody("busy")));

        client.post()
                .uri("/api/v1/positions")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody(String.class)
                .isEqualTo("busy");
    }

    @Test
    void aPostIsNotSentAgainWhenTheConnectionBreaks() {
        gateway.stubFor(post(urlEqualTo("/api/v1/reset"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        client.post()
                .uri("/api/v1/reset")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(503);

        gateway.verify(1, postRequestedFor(urlEqualTo("/api/v1/reset")));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void aGetThatMeetsAGatewayWhichHangsUpIsAnsweredByTheNext(Fault fault) {
        String path = "/api/leaving/" + fault;
        gateway.stubFor(get(urlEqualTo(path)).inScenario(path)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(fault))
                .willSetStateTo("gone"));
        gateway.stubFor(get(urlEqualTo(path)).inScenario(path)
                .whenScenarioStateIs("gone")
                .willReturn(okJson("[]").withHeader("X-Served-By", "api-gateway;1;next")));

        List<String> lines = client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getOrEmpty("X-Served-By");

        assertThat(lines).hasSize(2).startsWith("api-gateway;1;next");
        gateway.verify(2, getRequestedFor(urlEqualTo(path)));
    }

    @Test
    void aGatewayThatHangsUpIsAProblem() {
        gateway.stubFor(get(urlEqualTo("/api/broken")).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        client.get()
                .uri("/api/broken")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The API gateway cannot be reached.");
    }
}
