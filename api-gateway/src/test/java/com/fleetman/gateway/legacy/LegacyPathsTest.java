// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import java.net.URI;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import com.fleetman.gateway.RunningGateway;

import static com.fleetman.gateway.Fleet.seen;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class LegacyPathsTest {
    private static final String MPH = "19.304760200429495";
    @RegisterExtension
    private static final RunningGateway gateway = new RunningGateway();

    private final WebTestClient client = gateway.client();

    @BeforeAll
    static void twoVehiclesAreKnown() {
        gateway.broker.publish("p", 1, seen("City Truck", 0), seen("Pool Car", 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vehicles", "/vehicles/", "/vehicles/City%20Truck", "/vehicles/City%20Truck/",
            "/vehicles/?since=2026-11-21T06:44:38.529+0000"})
    void vehiclesAreTheTrackersWithAndWithoutPrefix(String path) {
        gateway.tracker.stubFor(get(urlEqualTo(path)).willReturn(okJson("{\"its\":\"own\"}")));

        for (String prefix : new String[]{"", "/api"}) {
            client.get()
                    .uri(URI.create("http://localhost:" + gateway.port() + prefix + path))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .doesNotExist(StaleVehicles.HEADER)
                    .expectBody()
                    .json("{\"its\":\"own\"}");
        }
    }

    @Test
    void withTheTrackerAwayTheLastPositionsKnownAreTheAnswer() {
        trackerIsAway();

        client.get()
                .uri("/api/vehicles/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(StaleVehicles.HEADER, "true")
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .json("""
                        [{"name":"City Truck","lat":53.379022,"longitude":-1.46733,"lng":-1.46733,
                          "timestamp":"2026-11-21T12:00:00.000+0000","speed":%s,"category":"truck"},
                         {"name":"Pool Car","timestamp":"2026-11-21T12:01:00.000+0000"}]""".formatted(MPH));
    }

    @Test
    void aServerErrorOfTheTrackerIsAnsweredFromThePictureAsWell() {
        gateway.tracker.stubFor(get(urlEqualTo("/vehicles/"))
                .willReturn(aResponse().withStatus(500).withHeader("X-Trouble", "yes").withBody("trouble")));

        client.get()
                .uri("/vehicles/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(StaleVehicles.HEADER, "true")
                .expectHeader()
                .doesNotExist("X-Trouble")
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(2);
    }

    @Test
    void anOpenBreakerIsAnsweredFromThePicture() {
        gateway.bean(CircuitBreaker.class).transitionToForcedOpenState();

        client.get()
                .uri("/vehicles/Pool Car")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(StaleVehicles.HEADER, "true")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Pool Car");
        assertThat(gateway.tracker.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T12:00:30Z", "2026-11-21T12:00:30.000+0000", "2026-11-21T13:00:30+01:00"})
    void theStaleAnswerKeepsToSince(String since) {
        trackerIsAway();

        client.get()
                .uri("/vehicles/?since=" + since)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[*].name")
                .isEqualTo("Pool Car");
    }

    @Test
    void aSinceThatIsNoTimeIsTheCallersMistake() {
        trackerIsAway();

        client.get()
                .uri("/vehicles/?since=yesterday")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aVehicleNeverSeenIsUnknownWhileTheTrackerIsAway() {
        trackerIsAway();

        client.get()
                .uri("/vehicles/Nobody")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "PUT"})
    void theOriginalsWritesLeadNowhere(String method) {
        gateway.tracker.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));

        for (String path : new String[]{"/vehicles/", "/api/vehicles/", "/vehicles"}) {
            client.method(HttpMethod.valueOf(method))
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(gateway.tracker.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vehicles/", "/api/vehicles/", "/vehicles/City Truck", "/history/City Truck"})
    void whoeverAnswersTheOriginalsPathsSaysThatTheyAreOld(String path) {
        trackerIsAway();
        expectDeprecation(path);
        gateway.bean(CircuitBreaker.class).reset();
        gateway.tracker.resetAll();
        gateway.tracker.stubFor(any(anyUrl()).willReturn(okJson("[]")));
        expectDeprecation(path);
    }

    @Test
    void theNewPathsAreNotOld() {
        gateway.tracker.stubFor(any(anyUrl()).willReturn(okJson("[]")));
        client.get().uri("/api/v1/vehicles").exchange().expectHeader().doesNotExist("Deprecation");
    }

    private void expectDeprecation(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectHeader()
                .valueEquals("Deprecation", DeprecationFilter.SINCE)
                .expectHeader()
                .valueEquals("Link", DeprecationFilter.SUCCESSOR);
    }

    private static void trackerIsAway() {
        gateway.tracker.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    }
}
