// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

import com.fleetman.simulator.settings.UnusableFileException;
import com.fleetman.simulator.track.Category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The dispatcher's list, written rightly and wrongly. */
class FleetFileTest {
    @Test
    void vehiclesAreListedByTrackAndKind() {
        assertThat(read("""
                fleet:
                  North round 2.0:
                    limit: 50
                    vehicles:
                      van: [Ant, Étoile 7]
                      bike: [101]
                  harbour:
                    vehicles: {boat: [Cow]}
                """)).isEqualTo(Map.of(
                "North round 2.0",
                new TrackPlan(50.0, Map.of(Category.VAN, List.of("Ant", "Étoile 7"), Category.BIKE, List.of("101"))),
                "harbour", new TrackPlan(null, Map.of(Category.BOAT, List.of("Cow")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fleet", "fleet:", "fleets: {}", "fleet: {a: {vehicels: {van: [Ant]}}}",
            "fleet: {a: {limit: 50}}", "fleet: {a: }", "fleet: {a: {limits: 5, vehicles: {van: [Ant]}}}",
            "fleet: {a: {vehicles: {van: }}}", "fleet: {a: {vehicles: {van: [null]}}}",
            "fleet: {a: {vehicles: {hovercraft: [Ant]}}}", "fleet: [", "!!java.net.URL [x]",
            "fleet: {a: {limit: fast, vehicles: {van: [Ant]}}}"})
    void whatCannotBeUnderstoodIsRefused(String yaml) {
        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> read(yaml))
                .withMessageStartingWith("The fleet file fleet.yaml cannot be used: it cannot be understood: ");
    }

    private static Map<String, TrackPlan> read(String yaml) {
        return FleetFile.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
