// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a tracker; an answer that is not complete ends the benchmark. */
final class Questions implements AutoCloseable {
    /** Vehicles whose tracks are asked for. */
    static final int TRACKS = 10;

    private static final int LARGEST_PAGE = 1000;
    private static final String BEGINNING = "1970-01-02T00:00:00Z";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String vehicles;

    Questions(String tracker) {
        vehicles = tracker + "/api/v1/vehicles";
    }

    /** Every vehicle with its latest position, page after page. */
    void latestOfAll(int expected) {
        int found = 0;
        String further = "";
        do {
            JsonNode page = get("?limit=" + LARGEST_PAGE + further);
            found += page.path("items").size();
            further = page.path("next").asString("");
            further = further.isEmpty() ? "" : "&cursor=" + further;
        } while (!further.isEmpty());
        expect(expected, found);
    }

    void latestOf(int number) {
        expect(1, get("/Bench%20" + number).path("position").size() > 0 ? 1 : 0);
    }

    /** The first page of one of the tracks. */
    void page(int number, int size) {
        expect(size,
                get("/Bench%20" + number % TRACKS + "/track?from=" + BEGINNING + "&limit=" + size).path("items")
                        .size());
    }

    private static void expect(int expected, int found) {
        if (found != expected) {
            throw new IllegalStateException("%d of %d were answered".formatted(found, expected));
        }
    }

    private @Nullable JsonNode body(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(vehicles + path)).build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("%s was answered by %d".formatted(path, response.statusCode()));
        }
        return json.readTree(response.body());
    }

    private JsonNode get(String path) {
        try {
            JsonNode body = body(path);
            if (body == null) {
                throw new IllegalStateException("no answer to " + path);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
