// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.door;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import com.fleetman.gateway.RunningGateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

class DoorTest {
    @RegisterExtension
    private static final RunningGateway gateway = new RunningGateway();

    private final WebTestClient client = gateway.client();

    @BeforeEach
    void aTrackerThatAnswersEverything() {
        gateway.tracker.stubFor(any(anyUrl()).willReturn(okJson("{}")
                .withHeader("X-Served-By", "position-tracker;1.0.0;host-7")));
    }

    @Test
    void eachHopAddsItsLineBelowThoseBehindIt() {
        List<String> lines = client.get()
                .uri("/api/v1/vehicles")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getOrEmpty("X-Served-By");

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).isEqualTo("position-tracker;1.0.0;host-7");
        assertThat(lines.getLast()).startsWith("api-gateway;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/vehicles", "/vehicles/"})
    void everybodyMayRead(String path) {
        client.get()
                .uri(path)
                .header("Origin", "http://elsewhere.example")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*")
                .expectHeader()
                .valueEquals("Access-Control-Expose-Headers", "*");
    }

    @Test
    void nobodyMayWriteFromAForeignPage() {
        client.post()
                .uri("/api/v1/positions")
                .header("Origin", "http://elsewhere.example")
                .exchange()
                .expectStatus()
                .isForbidden();

        assertThat(gateway.tracker.getAllServeEvents()).isEmpty();
    }

    @Test
    void theRootSaysWhatThisIs() {
        client.get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).startsWith("Fleetman API gateway"));
    }

    @Test
    void aPathThatLeadsNowhereIsAProblem() {
        client.get()
                .uri("/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .value("X-Served-By", line -> assertThat(line).startsWith("api-gateway;"))
                .expectBody()
                .json("""
                        {"status":404,"title":"Not Found","detail":"There is nothing at this path.",
                         "instance":"/nowhere"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/../../actuator/health", "/v1/%2e%2E/actuator", "/api/v1/..%2factuator",
            "/api/v1/..;/actuator", "/api/v1/x/.."})
    void noPathLeavesItsRoute(String path) throws IOException {
        assertThat(statusOf(path)).startsWith("HTTP/1.1 400");
        assertThat(gateway.tracker.getAllServeEvents()).isEmpty();
    }

    @Test
    void dotsInANameAreJustDots() throws IOException {
        assertThat(statusOf("/api/v1/vehicles/Truck..No.1")).startsWith("HTTP/1.1 200");
    }

    @Test
    void theActuatorShowsWhatIsNeededAndNoMore() {
        client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        client.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("fleetman_live_viewers", "fleetman_live_coalesced_total",
                        "fleetman_picture_vehicles", "fleetman_picture_snapshots_total{cause=\"gap\"",
                        "resilience4j_circuitbreaker_state"));
        client.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
        client.get().uri("/actuator/gateway/routes").exchange().expectStatus().isNotFound();
    }

    /** A client that does not tidy the path up. */
    private static String statusOf(String path) throws IOException {
        try (Socket socket = new Socket("localhost", gateway.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
