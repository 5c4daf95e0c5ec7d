// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the events of the live stream as api-gateway does; {@link ScriptIsTrueTest} holds the two together. */
final class ScriptedFrames {
    private static final JsonMapper json = new JsonMapper();

    private ScriptedFrames() {}

    static byte[] hello(String servedBy, int vehicles) {
        return event("hello", null, json.createObjectNode()
                .put("v", 1)
                .put("t", System.currentTimeMillis())
                .put("servedBy", servedBy)
                .put("vehicles", vehicles));
    }

    /** @param indexes of the vehicles, by id */
    static byte[] snapshot(List<ScriptedVehicle> vehicles, Map<String, Integer> indexes) {
        Instant now = Instant.now();
        return event("snapshot", now, columns(now, vehicles, vehicles, indexes));
    }

    /** @param described those that the viewer has not been told the names of */
    static byte[] fixes(List<ScriptedVehicle> moved, List<ScriptedVehicle> described, Map<String, Integer> indexes) {
        Instant now = Instant.now();
        return event("fixes", now, columns(now, moved, described, indexes));
    }

    static byte[] gone(List<Integer> indexes) {
        ObjectNode data = json.createObjectNode();
        indexes.forEach(data.putArray("i")::add);
        return event("gone", null, data);
    }

    static byte[] health(boolean broker, boolean tracker, @Nullable Instant lastReceived) {
        return event("health", null, json.createObjectNode()
                .put("t", System.currentTimeMillis())
                .put("broker", broker ? "up" : "down")
                .put("tracker", tracker ? "up" : "down")
                .put("lastReceived", lastReceived == null ? null : Long.valueOf(lastReceived.toEpochMilli())));
    }

    static byte[] bye() {
        return event("bye", null, json.createObjectNode().put("t", System.currentTimeMillis()));
    }

    private static ObjectNode columns(Instant now, List<ScriptedVehicle> moved, List<ScriptedVehicle> described,
            Map<String, Integer> indexes) {
        ObjectNode data = json.createObjectNode().put("t", now.toEpochMilli());
        if (!described.isEmpty() || moved.isEmpty()) {
            ArrayNode vehicles = data.putArray("vehicles");
            for (ScriptedVehicle vehicle : described) {
                vehicles.addObject()
                        .put("i", indexes.get(vehicle.id()))
                        .put("id", vehicle.id())
                        .put("name", vehicle.id())
                        .put("category", vehicle.category())
                        .put("by", vehicle.by());
            }
        }
        moved.forEach(vehicle -> {
            data.withArrayProperty("i").add(indexes.get(vehicle.id()));
            data.withArrayProperty("a").add(Math.round(vehicle.lat() * 1e5));
            data.withArrayProperty("o").add(Math.round(vehicle.lon() * 1e5));
            data.withArrayProperty("s").add(whole(vehicle.speed(), 100));
            data.withArrayProperty("c").add(whole(vehicle.course(), 1));
            data.withArrayProperty("d").add(vehicle.fixTime().toEpochMilli() - now.toEpochMilli());
        });
        List.of("i", "a", "o", "s", "c", "d").forEach(data::withArrayProperty);
        return data;
    }

    private static @Nullable Long whole(@Nullable Double value, double scale) {
        return value == null ? null : Long.valueOf(Math.round(value * scale));
    }

    private static byte[] event(String name, @Nullable Instant id, ObjectNode data) {
        String number = id == null ? "" : "id: " + id.toEpochMilli() + "\n";
        return ("event: " + name + "\n" + number + "data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
