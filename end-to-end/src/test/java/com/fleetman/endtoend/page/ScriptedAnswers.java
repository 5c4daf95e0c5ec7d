// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the page's questions about vehicles as position-tracker does. */
final class ScriptedAnswers {
    private static final JsonMapper json = new JsonMapper();
    private static final Pattern VEHICLE = Pattern.compile("/api/v1/vehicles(?:/([^/]+)(/position|/track)?)?");
    private static final Duration ONLINE = Duration.ofMinutes(1);

    private ScriptedAnswers() {}

    static void answer(HttpExchange exchange, ScriptedPicture picture) throws IOException {
        Optional<JsonNode> found = answer(exchange.getRequestURI(), picture);
        if (found.isPresent()) {
            send(exchange, 200, "application/json", found.get());
        } else {
            problem(exchange, 404, "There is no such vehicle, or nothing at this path.");
        }
    }

    private static Optional<JsonNode> answer(URI asked, ScriptedPicture picture) {
        Matcher path = VEHICLE.matcher(asked.getPath());
        if (!path.matches()) {
            return Optional.empty();
        }
        String id = path.group(1);
        if (id == null) {
            return Optional.of(page(picture.all(), ScriptedAnswers::vehicle));
        }
        return picture.find(id).map(vehicle -> switch (path.group(2)) {
            case "/position" -> position(vehicle);
            case "/track" -> page(within(asked.getQuery(), picture.track(id)), ScriptedAnswers::position);
            case null, default -> vehicle(vehicle);
        });
    }

    private static List<ScriptedVehicle> within(@Nullable String query, List<ScriptedVehicle> track) {
        Instant from = time(query, "from").orElse(Instant.MIN);
        Instant to = time(query, "to").orElse(Instant.MAX);
        return track.stream().filter(it -> !it.fixTime().isBefore(from) && it.fixTime().isBefore(to)).toList();
    }

    private static Optional<Instant> time(@Nullable String query, String name) {
        return Optional.ofNullable(query)
                .map(Pattern.compile("(?:^|&)" + name + "=([^&]+)")::matcher)
                .filter(Matcher::find)
                .map(found -> Instant.parse(found.group(1)));
    }

    private static ObjectNode page(List<ScriptedVehicle> vehicles, Function<ScriptedVehicle, JsonNode> item) {
        ObjectNode page = json.createObjectNode();
        ArrayNode items = page.putArray("items");
        vehicles.stream().map(item).forEach(items::add);
        return page;
    }

    private static ObjectNode vehicle(ScriptedVehicle vehicle) {
        Duration age = Duration.between(vehicle.fixTime(), Instant.now());
        ObjectNode node = json.createObjectNode()
                .put("id", vehicle.id())
                .put("name", vehicle.id())
                .put("category", vehicle.category())
                .put("connection", age.compareTo(ONLINE) < 0 ? "online" : "stale")
                .put("motion", vehicle.speed() != null && vehicle.speed() >= 1 ? "moving" : "stopped")
                .put("lastContact", vehicle.fixTime().toString());
        node.set("position", position(vehicle));
        return node.put("processedBy", vehicle.by());
    }

    private static ObjectNode position(ScriptedVehicle vehicle) {
        ObjectNode node = json.createObjectNode()
                .put("fixTime", vehicle.fixTime().toString())
                .put("receivedAt", vehicle.fixTime().plusMillis(20).toString())
                .put("lat", vehicle.lat())
                .put("lon", vehicle.lon());
        if (vehicle.speed() != null) {
            node.put("speed", vehicle.speed()).put("speedSource", "device");
        }
        if (vehicle.course() != null) {
            node.put("course", vehicle.course()).put("courseSource", "device");
        }
        return node.put("quality", "ok").put("late", false);
    }

    static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        send(exchange, status, "application/problem+json", json.createObjectNode()
                .put("type", "urn:fleetman:problem:scripted")
                .put("title", "Scripted")
                .put("status", status)
                .put("detail", detail));
    }

    private static void send(HttpExchange exchange, int status, String type, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
