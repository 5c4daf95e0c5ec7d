// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole processes as pods run them: they find out where they are, read their ConfigMap, and follow it. */
@Timeout(600)
class InClusterTest {
    private static final String VEHICLES = "fleetman.simulator.vehicles";
    private static final String DARK = "fleetman.simulator.dark-vehicles";
    private static final String SPEED = "fleetman.simulation.speed-factor";

    private final ScriptedCluster cluster = new ScriptedCluster();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void theFleetFollowsTheConfigMapAndABadValueChangesNothing() throws IOException {
        cluster.configMap(Map.of(VEHICLES, "7", SPEED, "2"));
        try (SimulatorProcess simulator = ready(SimulatorProcess.inCluster(cluster, "pod-a", folder))) {
            assertThat(simulator.health("settings").path("vehicles").asInt()).isEqualTo(7);
            assertThat(cluster.asked()).contains("GET /api/v1/namespaces/fleet/configmaps/position-simulator")
                    .noneMatch(request -> request.endsWith("/configmaps"));

            cluster.configMap(Map.of(VEHICLES, "12", SPEED, "20"));
            patiently().until(() -> simulator.health("settings").path("vehicles").asInt() == 12);
            patiently().until(() -> simulator.health("settings").path("speedFactor").asInt() == 20);

            cluster.configMap(Map.of(VEHICLES, "0", SPEED, "5"));
            patiently().until(() -> simulator.health("settings").has("refused"));
            assertThat(simulator.health("settings").path("refused").asString())
                    .isEqualTo("fleetman.simulator.vehicles must be greater than or equal to 1, not 0");
            assertThat(simulator.health("settings").path("vehicles").asInt()).isEqualTo(12);
            assertThat(simulator.health("settings").path("speedFactor").asInt()).isEqualTo(20);
            assertThat(simulator.metrics())
                    .contains("fleetman_simulator_reloads_total{outcome=\"refused\",version=\"v2\"} 1.0")
                    .contains("fleetman_simulator_reloads_total{outcome=\"applied\",version=\"v2\"} 1.0");
            assertThat(simulator.log().lines()).allMatch(line -> line.startsWith("{"))
                    .anyMatch(line -> line.contains("\"service\":{\"name\":\"position-simulator\",\"version\":\"v2\""));
            assertThat(simulator.log()).contains("Nothing has changed, because the settings cannot be used: "
                    + "fleetman.simulator.vehicles must be").doesNotContain("\tat ");

            cluster.configMap(Map.of(VEHICLES, "12", SPEED, "20", DARK, "Nobody"));
            patiently().until(() -> simulator.health("settings").path("refused").asString().contains(DARK));
            assertThat(simulator.health("settings").path("refused").asString())
                    .isEqualTo("fleetman.simulator.dark-vehicles must name vehicles of this fleet, not Nobody");

            cluster.configMap(Map.of(VEHICLES, "9", SPEED, "20"));
            patiently().until(() -> simulator.health("settings").path("vehicles").asInt() == 9);
            assertThat(simulator.health("settings").has("refused")).isFalse();
        }
    }

    @Test
    void aConfigMapThatCannotBeReadAtTheStartIsReadLater() throws IOException {
        cluster.configMap(Map.of(VEHICLES, "7"));
        cluster.forbid(true);
        try (SimulatorProcess simulator = ready(SimulatorProcess.inCluster(cluster, "pod-a", folder))) {
            assertThat(simulator.health("settings").path("configMap").asString()).isEqualTo("could not be read");
            patiently().until(() -> simulator.health("leadership").path("driving").asBoolean());

            cluster.forbid(false);
            patiently().until(() -> simulator.health("settings").path("vehicles").asInt() == 7);
        }
    }

    @Test
    void ofTwoPodsOneDrivesAndTheOtherTakesOverWhenItIsKilledOrStopped() throws IOException {
        try (SimulatorProcess first = driving(SimulatorProcess.inCluster(cluster, "pod-a", folder));
                SimulatorProcess second = ready(SimulatorProcess.inCluster(cluster, "pod-b", folder))) {
            patiently().until(() -> second.health("leadership").path("leader").asString().startsWith("pod-a"));
            assertThat(second.health("leadership").path("driving").asBoolean()).isFalse();
            assertThat(second.metrics()).contains("fleetman_simulator_driving{version=\"v2\"} 0.0");

            first.kill();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> second.health("leadership").path("driving").asBoolean());
        }
        assertThat(cluster.written().getLast().path("spec").path("holderIdentity").isMissingNode()).isTrue();
    }

    @Test
    void onALaptopNoApiServerIsAsked() throws IOException {
        try (SimulatorProcess simulator = ready(SimulatorProcess.onLaptop(cluster, "laptop", folder))) {
            patiently().until(() -> simulator.metrics().contains("fleetman_simulator_driving{version=\"v2\"} 1.0"));
            patiently().until(
                    () -> !simulator.metrics().contains("fleetman_simulator_buffered_reports{version=\"v2\"} 0.0"));

            assertThat(cluster.asked()).isEmpty();
            assertThat(simulator.health("leadership").isMissingNode()).isTrue();
        }
    }

    private static SimulatorProcess ready(SimulatorProcess simulator) {
        patiently().until(simulator::isReady);
        return simulator;
    }

    private static SimulatorProcess driving(SimulatorProcess simulator) {
        ready(simulator);
        patiently().until(() -> simulator.health("leadership").path("driving").asBoolean());
        return simulator;
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(3));
    }
}
