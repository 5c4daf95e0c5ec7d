// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import java.net.URI;
import java.time.Duration;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import com.fleetman.gateway.RunningGateway;
import com.fleetman.messaging.update.VehicleUpdate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TrackerRoutesTest {
    private static final String TRUCK = "/api/v1/vehicles/Truck";
    @RegisterExtension
    private static final RunningGateway gateway = new RunningGateway("fleetman.gateway.tracker.time-limit=500ms",
            "fleetman.gateway.tracker.breaker-pause=300ms");

    private final WebTestClient client = gateway.client();

    @Test
    void aVersionedPathIsPassedOnAsItIsWithItsQuery() {
        gateway.tracker.stubFor(get(urlEqualTo("/api/v1/vehicles?q=City%20Truck&limit=2")).willReturn(okJson("{}")));

        client.get()
                .uri("/api/v1/vehicles?q={q}&limit=2", "City Truck")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/vehicles?bbox=170.5,-1,-170,1&connection=online,stale&motion=idle",
            TRUCK + "/position?format=geojson", TRUCK + "/track?from=2026-11-21T12:00:00%2B01:00&quality=ok,suspect"})
    void everyQueryReachesTheTrackerAsItWasWritten(String uri) {
        gateway.tracker.stubFor(get(urlEqualTo(uri)).willReturn(okJson("{}")));

        client.get()
                .uri(URI.create("http://localhost:" + gateway.port() + uri))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theFormThatIsLikedAndWhatTheAnswerSaysOfItselfArePassedOn() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK + "/track"))
                .withHeader("Accept", equalTo("application/geo+json"))
                .willReturn(aResponse().withHeader("Content-Type", "application/geo+json")
                        .withHeader("ETag", "\"7\"")
                        .withHeader("Vary", "Accept")
                        .withHeader("Cache-Control", "no-cache")
                        .withHeader("Link", "<?cursor=x>; rel=\"next\"")
                        .withBody("{}")));

        client.get()
                .uri(TRUCK + "/track")
                .header("Accept", "application/geo+json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "application/geo+json")
                .expectHeader()
                .valueEquals("ETag", "\"7\"")
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .valueEquals("Link", "<?cursor=x>; rel=\"next\"");
    }

    @Test
    void anAnswerThatStillHoldsIsNotSentAgain() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK)).withHeader("If-None-Match", equalTo("\"7\""))
                .willReturn(aResponse().withStatus(304).withHeader("ETag", "\"7\"")));

        client.get()
                .uri(TRUCK)
                .header("If-None-Match", "\"7\"")
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("ETag", "\"7\"")
                .expectBody()
                .isEmpty();
    }

    @Test
    void aVehicleThatWasOnlyHeardOfIsInNoPicture() {
        gateway.tracker.stubFor(get(urlEqualTo("/api/v1/vehicles?limit=2")).willReturn(okJson("""
                {"items":[{"id":"a","name":"a","category":"van","connection":"online","motion":"unknown",
                   "lastContact":"2026-11-21T12:00:00.000Z","processedBy":"t;1;x"},
                  {"id":"b","name":"b","category":"van","connection":"offline","motion":"unknown",
                   "lastContact":"2026-11-21T12:00:00.000Z","position":{"fixTime":"2026-11-21T12:00:00.000Z",
                   "receivedAt":"2026-11-21T12:00:00.000Z","lat":53.4,"lon":-1.5,"quality":"suspect",
                   "reasons":["jump"],"late":false},"processedBy":"t;1;x"}],"next":"x"}""")));

        VehiclePage page = requireNonNull(gateway.bean(TrackerApi.class).vehicles(2, null).block());

        assertThat(page.updates()).extracting(VehicleUpdate::vehicle).containsExactly("b");
        assertThat(page.next()).isEqualTo("x");
    }

    @Test
    void theSamePathWithoutItsPrefixLeadsToTheSamePlace() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK)).willReturn(okJson("{}")));

        client.get().uri("/v1/vehicles/Truck").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aGetIsAttemptedAgainAfterAnErrorThatMayPass(int status) {
        failsOnce(get(urlEqualTo(TRUCK)).willReturn(aResponse().withStatus(status).withHeader("X-Attempt", "first")));

        client.get()
                .uri(TRUCK)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("X-Attempt")
                .expectBody()
                .json("{\"attempt\":2}");

        assertThat(attempts(TRUCK)).isEqualTo(2);
    }

    @Test
    void aGetIsAttemptedAgainAfterALostConnection() {
        failsOnce(get(urlEqualTo(TRUCK)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        client.get().uri(TRUCK).exchange().expectStatus().isOk().expectBody().json("{\"attempt\":2}");

        assertThat(attempts(TRUCK)).isEqualTo(2);
    }

    @Test
    void theTrackersOwnErrorIsPassedOnAfterTheLastAttempt() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK))
                .willReturn(aResponse().withStatus(503).withBody("{\"detail\":\"the store is away\"}")));

        client.get()
                .uri(TRUCK)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .json("{\"detail\":\"the store is away\"}");

        assertThat(attempts(TRUCK)).isEqualTo(3);
    }

    @Test
    void anErrorThatWillNotPassIsNotAttemptedAgain() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK)).willReturn(aResponse().withStatus(500)));

        client.get().uri(TRUCK).exchange().expectStatus().isEqualTo(500);

        assertThat(attempts(TRUCK)).isEqualTo(1);
    }

    @Test
    void aPostIsNeverAttemptedTwice() {
        gateway.tracker.stubFor(post(urlEqualTo("/api/v1/positions")).willReturn(aResponse().withStatus(503)));

        client.post().uri("/api/v1/positions").bodyValue("{}").exchange().expectStatus().isEqualTo(503);

        gateway.tracker.verify(1, postRequestedFor(urlEqualTo("/api/v1/positions")));
    }

    @Test
    void aPostIsNotSentAgainOverANewConnectionEither() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK)).willReturn(okJson("{}")));
        gateway.tracker.stubFor(post(urlEqualTo("/api/v1/positions"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        client.get().uri(TRUCK).exchange().expectStatus().isOk();

        expectProblem(client.post().uri("/api/v1/positions").bodyValue("{}").exchange(), 503);

        gateway.tracker.verify(1, postRequestedFor(urlEqualTo("/api/v1/positions")));
    }

    @Test
    void aTrackerThatDoesNotAnswerInTimeIsAProblem() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK)).willReturn(okJson("{}").withFixedDelay(5_000)));

        expectProblem(client.get().uri(TRUCK).exchange(), 504)
                .jsonPath("$.detail")
                .isEqualTo("The position tracker did not answer in time.");

        assertThat(attempts(TRUCK)).isEqualTo(1);
    }

    @Test
    void theTimeLimitEndsWithTheBeginningOfTheAnswer() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK))
                .willReturn(okJson("{\"slow\":true}").withChunkedDribbleDelay(5, 1_500)));

        client.mutate()
                .responseTimeout(Duration.ofSeconds(10))
                .build()
                .get()
                .uri(TRUCK)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"slow\":true}");
    }

    @Test
    void theBreakerOpensAndClosesAgainWhenTheTrackerIsBack() {
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK)).willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 10; i++) {
            client.get().uri(TRUCK).exchange().expectStatus().isEqualTo(500);
        }

        expectProblem(client.get().uri(TRUCK).exchange(), 503)
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains("left alone"));
        assertThat(attempts(TRUCK)).isEqualTo(10);

        gateway.tracker.stubFor(get(urlEqualTo(TRUCK)).willReturn(okJson("{}")));
        await().untilAsserted(() -> client.get().uri(TRUCK).exchange().expectStatus().isOk());
        for (int i = 0; i < 20; i++) {
            client.get().uri(TRUCK).exchange().expectStatus().isOk();
        }
    }

    private static WebTestClient.BodyContentSpec expectProblem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.trace")
                .doesNotExist();
    }

    private static void failsOnce(MappingBuilder failure) {
        gateway.tracker.stubFor(failure.inScenario("once").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("up"));
        gateway.tracker.stubFor(get(urlEqualTo(TRUCK)).inScenario("once")
                .whenScenarioStateIs("up")
                .willReturn(okJson("{\"attempt\":2}")));
    }

    private static int attempts(String path) {
        return gateway.tracker.findAll(getRequestedFor(urlEqualTo(path))).size();
    }
}
