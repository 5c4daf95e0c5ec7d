// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/** The fleet as somebody sees it from outside the cluster, through the door of the page. */
public final class Fleet {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    private final URI door;

    Fleet(Cluster cluster) {
        this(cluster.url("fleetman-webapp"));
    }

    public Fleet(URI door) {
        this.door = door;
    }

    public URI door() {
        return door;
    }

    /** The status of an answer; 0 when there is none. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /** When each vehicle was last where it is, by its id. */
    public Map<String, Instant> vehicles() throws IOException {
        Map<String, Instant> vehicles = new TreeMap<>();
        for (JsonNode vehicle : page("/api/v1/vehicles?limit=1000").path("items")) {
            vehicles.put(vehicle.path("id").asString(), Instant.parse(vehicle.at("/position/fixTime").asString()));
        }
        return vehicles;
    }

    /** The fix times of a vehicle within a stretch of time, in order. */
    List<Instant> track(String vehicle, Instant from, Instant to) throws IOException {
        List<Instant> times = new ArrayList<>();
        String id = URLEncoder.encode(vehicle, StandardCharsets.UTF_8).replace("+", "%20");
        String path = "/api/v1/vehicles/%s/track?quality=ok,suspect&limit=5000&from=%s&to=%s".formatted(id, from, to);
        for (JsonNode position : page(path).path("items")) {
            times.add(Instant.parse(position.path("fixTime").asString()));
        }
        return times;
    }

    /** Returns when every vehicle that there is has been seen somewhere after a moment. */
    public void awaitSeenAfter(Instant moment) {
        await("vehicles seen after " + moment).atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            try {
                Map<String, Instant> vehicles = vehicles();
                return !vehicles.isEmpty() && vehicles.values().stream().allMatch(time -> time.isAfter(moment));
            } catch (IOException _) {
                return false;
            }
        });
    }

    private static JsonNode json(HttpResponse<String> response, String path) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " of " + path);
        }
        return JSON.readTree(response.body());
    }

    private JsonNode page(String path) throws IOException {
        return json(get(path), path);
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(door.resolve(path)).timeout(Duration.ofSeconds(10)).build();
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
