// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.comparison;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway shows a viewer that has just come. */
public final class ShownFleet implements AutoCloseable {
    private static final double DEGREE_PARTS = 1e5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String DATA = "data:";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final HttpRequest live;

    /** A vehicle on the map: its place is rounded as the stream rounds it. */
    record Shown(Instant fixTime, long lat, long lon) {
        static Shown of(StoredPosition position) {
            return new Shown(position.fixTime(), Math.round(position.lat() * DEGREE_PARTS),
                    Math.round(position.lon() * DEGREE_PARTS));
        }
    }

    public ShownFleet(String gateway) {
        live = HttpRequest.newBuilder(URI.create(gateway + "/api/live")).timeout(PATIENCE).build();
    }

    /** The fix time of each vehicle shown. */
    public Map<String, Instant> fixTimes() throws IOException {
        Map<String, Instant> times = new HashMap<>();
        vehicles().forEach((vehicle, shown) -> times.put(vehicle, shown.fixTime()));
        return times;
    }

    Map<String, Shown> vehicles() throws IOException {
        try (Stream<String> lines = http.send(live, BodyHandlers.ofLines()).body()) {
            Iterator<String> stream = lines.iterator();
            while (stream.hasNext()) {
                if (stream.next().equals("event: snapshot")) {
                    return snapshot(stream);
                }
            }
            throw new IOException("the live stream ended without a snapshot");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Shown> snapshot(Iterator<String> stream) throws IOException {
        while (stream.hasNext()) {
            String line = stream.next();
            if (line.startsWith(DATA)) {
                return parse(json.readTree(line.substring(DATA.length())));
            }
        }
        throw new IOException("the snapshot is cut off");
    }

    private static Map<String, Shown> parse(JsonNode snapshot) {
        Map<Integer, String> names = new HashMap<>();
        snapshot.path("vehicles").forEach(vehicle -> names.put(vehicle.get("i").asInt(), vehicle.get("id").asString()));
        Map<String, Shown> shown = new HashMap<>();
        long time = snapshot.get("t").asLong();
        for (int i = 0; i < snapshot.get("i").size(); i++) {
            shown.put(names.get(snapshot.get("i").get(i).asInt()),
                    new Shown(Instant.ofEpochMilli(time + snapshot.get("d").get(i).asLong()),
                            snapshot.get("a").get(i).asLong(), snapshot.get("o").get(i).asLong()));
        }
        return shown;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
