// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** The whole tracker, between a broker that is not there and a store that comes and goes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "fleetman.messaging.broker=activemq", "fleetman.tracker.store-timeout=300ms",
        "fleetman.tracker.history-limit=1000", "fleetman.version=v2"})
class PositionTrackerTest {
    private static final RestartableStore STORE = new RestartableStore();

    @LocalServerPort
    private int port;
    @Autowired
    private FakeConsumer broker;
    @Autowired
    private RecordingPublisher publisher;
    private RestClient http;

    @TestConfiguration(proxyBeanMethods = false)
    static class Broker {
        @Bean
        FakeConsumer reportConsumer() {
            return new FakeConsumer();
        }

        @Bean
        RecordingPublisher updatePublisher() {
            return new RecordingPublisher();
        }
    }

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", STORE::uri);
    }

    @AfterAll
    static void stopStore() {
        STORE.close();
    }

    @BeforeEach
    void emptyStore() {
        http = RestClient.builder().baseUrl("http://localhost:" + port).defaultStatusHandler(_ -> true, (_, _) -> {
            // Every answer is looked at here.
        }).build();
        STORE.close();
        STORE.start();
        await().ignoreExceptions().until(() -> status("/vehicles/") == 200);
    }

    @Test
    void aReportIsSeenByEveryDoor() {
        Instant now = Instant.now();
        broker.deliver(report("City Truck", now.minusSeconds(5), 53.33507, -1.53766),
                report("City Truck", now, 53.33635, -1.53682), report("City Truck", now, 953, 0));
        assertThat(body("/vehicles/")).contains("\"name\":\"City Truck\"").contains("\"speed\":68.");
        assertThat(body("/vehicles/City%20Truck")).contains("53.33635");
        assertThat(body("/vehicles/?since=2026-11-21T00:00:00.000+0000")).contains("City Truck");
        assertThat(body("/history/City%20Truck/")).contains("53.33635", "53.33507");
        assertThat(body("/api/v1/vehicles")).contains("\"quality\":\"ok\"");
        assertThat(body("/api/v1/vehicles/City%20Truck")).contains("\"processedBy\":\"position-tracker;v2;");
        assertThat(body("/api/v1/vehicles/City%20Truck/track")).contains("\"items\":[{");
        assertThat(publisher.batches.getLast()).singleElement()
                .satisfies(update -> {
                    assertThat(update.lat()).isEqualTo(53.33635);
                    assertThat(update.processedBy()).startsWith("position-tracker;v2;");
                });
        assertThat(body("/actuator/prometheus"))
                .contains("fleetman_reports_received_total{source=\"legacy\",version=\"v2\"}")
                .contains("fleetman_positions_total{quality=\"ok\",version=\"v2\"}")
                .contains("fleetman_positions_reasons_total{reason=\"range\",version=\"v2\"}")
                .contains("fleetman_published_seconds_bucket")
                .doesNotContain("City Truck");
    }

    @Test
    void theStoreMayComeLaterThanTheTracker() {
        STORE.close();
        assertThatExceptionOfType(OutageException.class)
                .isThrownBy(() -> broker.deliver(report("van", Instant.now(), 53.4, -1.5)));
        assertThat(status("/vehicles/")).isEqualTo(503);
        assertThat(status("/actuator/health")).isEqualTo(503);
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        STORE.start();
        await().ignoreException(OutageException.class)
                .until(() -> broker.deliver(report("van", Instant.now(), 53.4, -1.5)).isEmpty());
        assertThat(body("/vehicles/")).contains("van");
        assertThat(status("/actuator/health")).isEqualTo(200);
    }

    @Test
    void aStoreThatForgotEverythingStillStoresEachPositionOnce() {
        Instant now = Instant.now();
        broker.deliver(report("van", now, 53.4, -1.5));
        STORE.close();
        STORE.start();
        for (int i = 0; i < 3; i++) {
            await().ignoreException(OutageException.class)
                    .until(() -> broker.deliver(report("van", now, 53.4, -1.5)).isEmpty());
        }
        assertThat(body("/history/van")).containsOnlyOnce("timestamp");
    }

    @Test
    void anAbsentBrokerIsSeenInHealthAndNowhereElse() {
        broker.connected = false;
        assertThat(body("/actuator/health")).contains("\"broker\":{\"status\":\"DOWN\"}");
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        broker.connected = true;
        assertThat(body("/actuator/health")).contains("\"broker\":{\"status\":\"UP\"}");
    }

    @Test
    void theHistoryIsKeptBelowItsLimit() {
        Instant start = Instant.now().minus(Duration.ofHours(1));
        PositionReport[] reports = new PositionReport[1200];
        for (int i = 0; i < reports.length; i++) {
            reports[i] = report("van", start.plusSeconds(i), 53.4, -1.5);
        }
        broker.deliver(reports);
        await().atMost(Duration.ofSeconds(20)).until(() -> body("/history/van").split("timestamp").length - 1 == 900);
    }

    @Test
    void nothingIsExposedButHealthInfoAndMetrics() {
        assertThat(body("/actuator")).contains("health", "info", "prometheus")
                .doesNotContain("env", "beans", "loggers");
        assertThat(body("/actuator/info")).contains("\"git\"", "\"build\"");
    }

    @Test
    void theApiDescribesItselfAndNothingElse() {
        String openApi = body("/api/v1/openapi.json");
        assertThat(JsonPath.<Map<String, Object>>read(openApi, "$.paths").keySet())
                .containsExactlyInAnyOrder("/api/v1/vehicles", "/api/v1/vehicles/{id}",
                        "/api/v1/vehicles/{id}/position", "/api/v1/vehicles/{id}/track", "/vehicles",
                        "/vehicles/{name}", "/history/{name}");
        assertThat(JsonPath.<String>read(openApi, "$.openapi")).startsWith("3.1");
        assertThat(openApi).doesNotContain("localhost");
    }

    @Test
    void theDescriptionIsTheCommittedOne() throws IOException {
        JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        String served = json.writeValueAsString(json.readTree(body("/api/v1/openapi.json"))) + "\n";
        Path renewed = Files.writeString(Path.of("target", "v1.json"), served);
        assertThat(served)
                .as("docs/api/v1.json is not what is served; if it shall be: cp position-tracker/%s docs/api/",
                        renewed)
                .isEqualTo(ApiDescription.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vehicles?since=%ff", "/api/v1/vehicles?q=%ff", "/api/v1/vehicles?limit=%",
            "/api/v1/vehicles/van/track?from=%c0%80", "/vehicles/%00", "/history/%ff", "/api/v1/vehicles/a%2Fb",
            "/api/v1/vehicles?cursor=%00", "/api/v1/vehicles?limit=1e3"})
    void noQuestionIsSoOddThatItIsOurFault(String path) throws IOException {
        assertThat(rawAnswer(path)).containsPattern("\\AHTTP/1.1 4\\d\\d")
                .contains("Content-Type: application/problem+json")
                .containsOnlyOnce(ServedBy.HEADER + ": position-tracker;");
    }

    @Test
    void whoAcceptsNothingThatCanBeReadIsTold() throws IOException {
        assertThat(rawAnswer("/api/v1/vehicles", "Accept: nonsense")).contains("HTTP/1.1 406")
                .contains("Content-Type: application/problem+json")
                .contains("urn:fleetman:problem:not-acceptable");
    }

    @Test
    void everyAnswerIsSigned() {
        ResponseEntity<String> answer = http.get().uri("/nothing").retrieve().toEntity(String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatusCode.valueOf(404));
        assertThat(answer.getHeaders().getFirst(ServedBy.HEADER)).startsWith("position-tracker;");
    }

    /** The answer to a question that no client library would put. */
    private String rawAnswer(String path, String... headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + String.join("\r\n", headers) + (headers.length == 0 ? "\r\n" : "\r\n\r\n"))
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int status(String path) {
        return http.get()
                .uri(URI.create("http://localhost:" + port + path))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private String body(String path) {
        return String.valueOf(http.get()
                .uri(URI.create("http://localhost:" + port + path))
                .retrieve()
                .body(String.class));
    }

    private static PositionReport report(String vehicle, Instant fixTime, double lat, double lon) {
        return PositionReport.of(vehicle, ReportSource.LEGACY, fixTime, fixTime, lat, lon);
    }
}
