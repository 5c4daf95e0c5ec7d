// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.benchmarks.fleet.FleetUp;
import com.fleetman.endtoend.fleet.WithFleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The scripted gateway speaks as the real one does: the same events and answers, of the same members and types. */
@WithFleet
class ScriptIsTrueTest {
    private static final JsonMapper json = new JsonMapper();
    private static final int ENOUGH_LINES = 40;

    private final FleetUp fleet;

    ScriptIsTrueTest(FleetUp fleet) {
        this.fleet = fleet;
    }

    @Test
    void itsEventsAreOfTheRealShape() {
        await().until(() -> fleet.get("/api/v1/vehicles").get("items").size() > 0);
        ScriptedVehicle vehicle = ScriptedVehicle.at("City Truck", 53.4, -1.5).driving(12.0, 90.0);
        Map<String, Integer> index = Map.of(vehicle.id(), 0);
        List<byte[]> script = List.of(ScriptedFrames.hello("a;b;c", 1),
                ScriptedFrames.snapshot(List.of(vehicle), index),
                ScriptedFrames.health(true, true, vehicle.fixTime()),
                ScriptedFrames.fixes(List.of(vehicle), List.of(), index));
        StringBuilder text = new StringBuilder();
        script.forEach(frame -> text.append(new String(frame)));

        // In the fleet's first seconds health does not know yet when something was last received.
        await().untilAsserted(() -> assertThat(shapesOf(text.toString().lines().toList()))
                .isEqualTo(shapesOf(fleet.firstLines("/api/live", ENOUGH_LINES))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/%s", "/%s/position", "/%s/track"})
    void itsAnswersAreOfTheRealShape(String path) throws Exception {
        String id = await().until(this::aVehicleUnderWay, Optional::isPresent).orElseThrow();
        JsonNode real = fleet.get("/api/v1/vehicles" + path.formatted(id.replace(" ", "%20")));

        try (ScriptedGateway gateway = new ScriptedGateway()) {
            gateway.picture().shows(ScriptedVehicle.at("truck", 53.4, -1.5).driving(12.0, 90.0));
            JsonNode scripted = fleet.getFrom(gateway.url(), "/api/v1/vehicles" + path.formatted("truck"));

            assertThat(shape(real)).containsAll(shape(scripted));
        }
    }

    /** One that stands, or was heard of once, has no course. */
    private Optional<String> aVehicleUnderWay() {
        return StreamSupport.stream(fleet.get("/api/v1/vehicles").get("items").spliterator(), false)
                .filter(vehicle -> vehicle.at("/position/course").isNumber())
                .map(vehicle -> vehicle.get("id").asString())
                .findFirst();
    }

    /** Without the vehicles that {@code fixes} tells of where some are new, which they are in the fleet's first seconds. */
    private static Map<String, Set<String>> shapesOf(List<String> lines) {
        Map<String, Set<String>> shapes = new TreeMap<>();
        String event = "";
        for (String line : lines) {
            if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                shapes.computeIfAbsent(event, _ -> new TreeSet<>())
                        .addAll(shape(json.readTree(line.substring("data: ".length()))));
            }
        }
        shapes.getOrDefault("fixes", new TreeSet<>()).removeIf(member -> member.startsWith(".vehicles[]"));
        return shapes;
    }

    /** Every member that has a value, with the type of it. */
    private static Set<String> shape(JsonNode node) {
        Set<String> found = new TreeSet<>();
        collect("", node, found);
        return found;
    }

    private static void collect(String path, JsonNode node, Set<String> found) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(path + "." + member.getKey(), member.getValue(), found));
        } else if (node.isArray()) {
            node.forEach(item -> collect(path + "[]", item, found));
        } else if (!node.isNull()) {
            found.add(path + " " + (node.isIntegralNumber() ? "integer" : node.getNodeType().toString()));
        }
    }
}
