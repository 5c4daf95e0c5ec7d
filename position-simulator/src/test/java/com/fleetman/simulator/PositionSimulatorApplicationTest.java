// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import java.time.Instant;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.fleetman.messaging.report.PositionReport;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole process with a broker that takes everything. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "fleetman.simulator.report-interval=200ms", "fleetman.simulator.vehicles=50", "fleetman.version=v2"})
@Import(TakingPublisher.class)
class PositionSimulatorApplicationTest {
    @Autowired
    private TakingPublisher broker;

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void everyVehicleReportsAndMovesOn() {
        Instant start = Instant.now();

        Awaitility.await().until(() -> broker.taken().stream().map(PositionReport::vehicle).distinct().count() == 50);
        assertThat(broker.taken()).allSatisfy(report -> assertThat(report.attributes()).containsKey("category"))
                .allSatisfy(report -> assertThat(report.fixTime()).isBetween(start.minusSeconds(60), Instant.now()));
        Awaitility.await().until(() -> broker.taken().size() > 200);
        assertThat(broker.taken()).filteredOn(report -> report.vehicle().equals("Service Car Peine"))
                .extracting(PositionReport::fixTime)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void probesAnswerAndSayWhoAnswers(String probe) {
        http.get()
                .uri("/actuator/health/" + probe)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("X-Served-By", "position-simulator;v2;.+");
    }

    @Test
    void metricsCountConfirmedReports() {
        Awaitility.await().until(() -> broker.taken().size() > 10);

        assertThat(http.get().uri("/actuator/prometheus").exchange().returnResult(String.class).getResponseBody())
                .containsPattern("fleetman_simulator_reports_confirmed_total\\{version=\"v2\"} [1-9]")
                .contains("fleetman_simulator_reports_dropped_total{reason=\"overflow\",version=\"v2\"} 0.0")
                .contains("fleetman_simulator_buffered_reports", "fleetman_simulator_confirm_seconds_count",
                        "fleetman_simulator_vehicles{version=\"v2\"} 50.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "shutdown"})
    void nothingElseIsExposed(String endpoint) {
        http.get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
    }
}
