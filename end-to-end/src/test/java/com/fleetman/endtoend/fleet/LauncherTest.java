// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.fleet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fleetman.benchmarks.fleet.FleetUp;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code ./fleet up} leaves behind, seen with a fleet that nobody shares. */
class LauncherTest {
    private static final List<String> PROCESSES = List.of("infrastructure", "position-simulator", "position-tracker",
            "api-gateway", "webapp");

    @Test
    void stoppingTheLauncherStopsEverythingWithinTenSeconds() {
        List<ProcessHandle> processes;
        Duration took;
        try (FleetUp fleet = new FleetUp(Path.of(".."), Path.of("target/fleet-to-stop"))) {
            processes = PROCESSES.stream().map(fleet::processOf).toList();
            took = fleet.stop();
        }

        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(processes).hasSize(PROCESSES.size()).noneMatch(ProcessHandle::isAlive);
    }
}
