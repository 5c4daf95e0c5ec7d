// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What RabbitMQ tells of itself over HTTP. */
final class BrokerConsole implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final String credentials;

    /** @param port of this machine */
    BrokerConsole(int port, String user, String password) {
        api = URI.create("http://127.0.0.1:" + port + "/api/");
        credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** How many connections may not send for the moment, because it has no room for what they would. */
    long heldUp() {
        return StreamSupport.stream(get("connections").spliterator(), false)
                .filter(connection -> connection.path("state").asString().startsWith("block"))
                .count();
    }

    /** The memory that its process holds. */
    long memoryMiB() {
        return get("nodes").path(0).path("mem_used").asLong() >> 20;
    }

    void deleteQueue(String name) {
        send(request("queues/%2F/" + name).DELETE().build());
    }

    private JsonNode get(String path) {
        return JSON.readTree(send(request(path).build()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            CheckFailed.unless(response.statusCode() < 300, "the broker's console: " + response.statusCode());
            return response;
        } catch (IOException e) {
            throw new CheckFailed("the broker's console does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
