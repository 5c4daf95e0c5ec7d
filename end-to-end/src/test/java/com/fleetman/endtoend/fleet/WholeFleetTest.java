// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import com.fleetman.benchmarks.fleet.FleetUp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole fleet, asked through the page's door as a newcomer would. */
@WithFleet
class WholeFleetTest {
    private static final int FLEET = 40;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final FleetUp fleet;

    WholeFleetTest(FleetUp fleet) {
        this.fleet = fleet;
    }

    @BeforeEach
    void everybodyHasReported() {
        await().atMost(SOON).ignoreExceptions().until(() -> fleet.get("/api/vehicles/").size() >= FLEET);
    }

    @Test
    void fortyVehiclesAreSomewhereElseSecondsLater() {
        Map<String, String> before = places();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            Map<String, String> now = places();
            return before.entrySet()
                    .stream()
                    .filter(it -> !it.getValue().equals(now.get(it.getKey())))
                    .count() >= FLEET;
        });
    }

    @Test
    void aTrackIsRememberedInTheOrderItWasDriven() {
        JsonNode track = await().atMost(SOON)
                .until(
                        () -> fleet.get("/api/v1/vehicles/" + firstMoving() + "/track").get("items"),
                        it -> it.size() >= 3);

        assertThat(StreamSupport.stream(track.spliterator(), false)
                .map(position -> Instant.parse(position.get("fixTime").asString())))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theLiveStreamSaysHelloShowsEverybodyAndGoesOn() {
        List<String> lines = fleet.firstLines("/api/live", 40);

        List<String> events = lines.stream()
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring("event:".length()).strip())
                .toList();
        assertThat(events).startsWith("hello").contains("snapshot", "fixes", "health");
        assertThat(lines).anyMatch(line -> line.startsWith("data:") && line.contains("\"vehicles\":[{\"i\":0"));
    }

    @Test
    void theLegacyHistoryIsOldestFirstAndBare() {
        String name = firstMoving();

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode history = fleet.get("/api/history/" + name);
            assertThat(history.size()).isGreaterThan(1);
            assertThat(history.get(0).propertyNames()).containsExactlyInAnyOrder("lat", "lng");
        });
    }

    @Test
    void everyHopSaysThatItServed() {
        List<String> servedBy = fleet.getText("/api/v1/vehicles").headers().allValues("X-Served-By");

        assertThat(String.join(" ", servedBy)).contains("webapp;", "api-gateway;", "position-tracker;");
    }

    @Test
    void everyServiceTellsWhatItWasBuiltFrom() {
        for (String url : List.of(fleet.page(), fleet.gateway(), fleet.tracker(), fleet.simulator())) {
            JsonNode info = fleet.getFrom(url, "/actuator/info");
            assertThat(info.at("/git/commit").toString()).as(url).containsPattern("\"[0-9a-f]{7,40}\"");
            assertThat(info.at("/build/version").asString()).as(url).isNotBlank();
        }
    }

    @Test
    void badQuestionsGetProblemsAndNeverServerErrors() {
        for (String path : List.of("/api/v1/vehicles?limit=many", "/api/v1/vehicles?cursor=%FF",
                "/api/v1/vehicles/Nobody", "/api/v1/vehicles/Nobody/track?from=yesterday", "/api/v1/nothing")) {
            var answer = fleet.getText(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Type")).as(path)
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    private List<JsonNode> vehicles() {
        return StreamSupport.stream(fleet.get("/api/v1/vehicles?limit=1000").get("items").spliterator(), false)
                .toList();
    }

    private String firstMoving() {
        return vehicles().stream()
                .filter(vehicle -> vehicle.get("position").path("speed").asDouble(0) > 1)
                .map(vehicle -> vehicle.get("id").asString().replace(" ", "%20"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        fleet.get("/api/vehicles/")
                .forEach(vehicle -> places.put(vehicle.get("name").asString(),
                        vehicle.get("lat") + "," + vehicle.get("longitude")));
        return places;
    }
}
