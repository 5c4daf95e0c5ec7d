// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import com.fleetman.gateway.RunningGateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

class HistoryTest {
    @RegisterExtension
    private static final RunningGateway gateway = new RunningGateway();

    private final WebTestClient client = gateway.client();

    @Test
    void historyIsOldestFirstAndNothingButPlaces() {
        gateway.tracker.stubFor(get(urlEqualTo("/history/City%20Truck")).willReturn(okJson("""
                [{"name":"City Truck","lat":3.5,"lng":30.25,"longitude":30.25,"speed":null},
                 {"name":"City Truck","lat":53.37902256287634,"lng":-1.467330269515514,"speed":1}]""")
                .withHeader("X-Served-By", "position-tracker;1;h")));

        for (String path : new String[]{"/history/{name}", "/history/{name}/", "/api/history/{name}"}) {
            client.get()
                    .uri(path, "City Truck")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .value("X-Served-By", line -> assertThat(line).isEqualTo("position-tracker;1;h"))
                    .expectBody(String.class)
                    .isEqualTo("""
                            [{"lat":53.37902256287634,"lng":-1.467330269515514},{"lat":3.5,"lng":30.25}]""");
        }
    }

    @Test
    void historyOfAnUnknownVehicleIsNotFound() {
        gateway.tracker.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404)));

        client.get()
                .uri("/history/Nobody")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(gateway.tracker.findAll(getRequestedFor(urlPathMatching("/history/.*")))).hasSize(1);
    }

    @Test
    void historyIsAttemptedAgainAndIsAProblemWhenTheTrackerIsAway() {
        gateway.tracker.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        client.get()
                .uri("/history/City Truck")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(gateway.tracker.findAll(getRequestedFor(urlPathMatching("/history/.*")))).hasSize(3);
    }
}
