// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.fleet;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import com.fleetman.benchmarks.fleet.FleetUp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What options of {@code ./fleet up} do and what it leaves behind, seen with a fleet that nobody shares. */
class LauncherTest {
    private static final List<String> PROCESSES = List.of("infrastructure", "position-simulator", "position-tracker",
            "api-gateway", "webapp");

    @Test
    void atTwentyTimesTheSpeedNobodyIsLeftBehindAndAllStopsWithinTenSecondsAndTheNextStartIsPrepared() {
        List<ProcessHandle> processes;
        Duration took;
        try (FleetUp fleet = new FleetUp(Path.of(".."), Path.of("target/fleet-to-stop"), "--speed=20",
                "--vehicles=500")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> vehicles(fleet).size() == 500);
            Instant now = Instant.now();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(vehicles(fleet)).allSatisfy(
                            vehicle -> assertThat(Instant.parse(vehicle.at("/position/fixTime").asString()))
                                    .isAfter(now)));
            processes = PROCESSES.stream().map(fleet::processOf).toList();
            took = fleet.stop();
        }

        assertThat(Path.of("target/fleet-to-stop/apps/position-tracker")).isDirectoryContaining("glob:**.jsa");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(processes).hasSize(PROCESSES.size()).noneMatch(ProcessHandle::isAlive);
    }

    private static List<JsonNode> vehicles(FleetUp fleet) {
        return fleet.get("/api/v1/vehicles?limit=1000").get("items").valueStream().toList();
    }
}
