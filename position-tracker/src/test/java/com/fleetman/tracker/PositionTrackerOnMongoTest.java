// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.NeedsDocker;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole tracker upon a real store. */
@NeedsDocker
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fleetman.messaging.broker=activemq")
@Import(PositionTrackerTest.Broker.class)
class PositionTrackerOnMongoTest {
    @LocalServerPort
    private int port;
    @Autowired
    private FakeConsumer broker;
    @Autowired
    private SentCommands store;

    @TestConfiguration(proxyBeanMethods = false)
    static class Store {
        @Bean
        SentCommands sentCommands() {
            return new SentCommands();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer remembering(SentCommands sent) {
            return settings -> settings.addCommandListener(sent);
        }
    }

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> MongoServer.shared().uri("fleetman"));
    }

    @BeforeEach
    void aTruckIsDriving() {
        Instant now = Instant.now();
        broker.deliver(report(now.minusSeconds(5), 53.33507, -1.53766), report(now, 53.33635, -1.53682),
                report(now, 953, 0));
    }

    @Test
    void aReportIsSeenByEveryDoorAndAsItIsDescribed() {
        assertThat(body("/vehicles/")).contains("\"name\":\"City Truck\"");
        assertThat(body("/vehicles/City%20Truck")).contains("53.33635");
        assertThat(body("/vehicles/?since=2026-11-21T00:00:00.000+0000")).contains("City Truck");
        assertThat(body("/history/City%20Truck/")).contains("53.33635", "53.33507");
        assertThat(body("/api/v1/vehicles")).contains("\"quality\":\"ok\"");
        assertThat(body("/api/v1/vehicles?bbox=-1.6,53.3,-1.5,53.4&connection=online&q=truck")).contains("City Truck");
        assertThat(body("/api/v1/vehicles?bbox=170,53.3,-170,53.4&format=geojson")).contains("\"features\":[]");
        assertThat(body("/api/v1/vehicles/City%20Truck/position")).contains("53.33635");
        assertThat(body("/api/v1/vehicles/City%20Truck/track")).contains("53.33507", "53.33635");
        assertThat(body("/api/v1/vehicles/City%20Truck/track?format=geojson&quality=ok,suspect"))
                .contains("LineString");
        assertThat(body("/api/v1/vehicles/nobody/track")).contains("not-found");
        assertThat(body("/actuator/health")).contains("\"store\":{\"status\":\"UP\"}");
    }

    @Test
    void everyWriteAsksForAMajorityAndTheJournal() {
        List<BsonDocument> writes = store.commands()
                .stream()
                .filter(command -> List.of("insert", "update", "delete").contains(command.getFirstKey()))
                .toList();
        assertThat(writes).isNotEmpty()
                .extracting(command -> command.get("writeConcern"))
                .containsOnly(BsonDocument.parse("{w: 'majority', j: true}"));
    }

    @Test
    void everyReadSaysThatItDoesNotWaitForOthers() {
        body("/vehicles/");
        assertThat(store.named("find")).isNotEmpty()
                .extracting(command -> command.get("readConcern"))
                .containsOnly(BsonDocument.parse("{level: 'local'}"));
    }

    private String body(String path) {
        ResponseEntity<String> answer = RestClient.builder()
                .defaultStatusHandler(_ -> true, (_, _) -> {
                    // Every answer is looked at here.
                })
                .build()
                .get()
                .uri(URI.create("http://localhost:" + port + path))
                .retrieve()
                .toEntity(String.class);
        String body = requireNonNull(answer.getBody());
        ApiDescription.check(path.split("\\?")[0], answer.getStatusCode().value(),
                String.valueOf(answer.getHeaders().getContentType()), body);
        return body;
    }

    private static PositionReport report(Instant fixTime, double lat, double lon) {
        return PositionReport.of("City Truck", ReportSource.LEGACY, fixTime, fixTime, lat, lon);
    }
}
