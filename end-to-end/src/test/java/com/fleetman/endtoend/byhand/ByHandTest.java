// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.byhand;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.NeedsDocker;
import com.fleetman.containers.RabbitMqServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The four services started by hand with the profile {@code localhost}, beside a RabbitMQ and a MongoDB. */
@NeedsDocker
class ByHandTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final RabbitMqServer broker = RabbitMqServer.shared();
    private final MongoServer store = MongoServer.shared();
    private final int page = freePort();
    private final int gateway = freePort();
    private final int tracker = freePort();

    @Test
    void vehiclesMoveOnThePageWithNothingSaidButWhereThingsAre() {
        String rabbitMqPort = "spring.rabbitmq.port=" + broker.port();
        try (ServiceByHand trackerByHand = new ServiceByHand("position-tracker", "server.port=" + tracker,
                rabbitMqPort, "spring.mongodb.uri=" + store.uri("by-hand"));
                ServiceByHand gatewayByHand = new ServiceByHand("api-gateway", "server.port=" + gateway, rabbitMqPort,
                        "fleetman.gateway.tracker-url=http://localhost:" + tracker);
                ServiceByHand pageByHand = new ServiceByHand("webapp", "server.port=" + page,
                        "fleetman.webapp.gateway-url=http://localhost:" + gateway);
                ServiceByHand simulatorByHand = new ServiceByHand("position-simulator", "server.port=" + freePort(),
                        rabbitMqPort)) {
            Map<String, String> before = await().atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(this::places, seen -> seen.size() > 40);

            await().atMost(Duration.ofSeconds(15)).ignoreExceptions().until(() -> {
                Map<String, String> now = places();
                return before.keySet().stream().filter(name -> !before.get(name).equals(now.get(name))).count() > 40;
            });

            assertThat(broker.control("list_queues", "name", "type")).contains("positions.0", "quorum");
            assertThat(List.of(trackerByHand, gatewayByHand, pageByHand, simulatorByHand)).allSatisfy(service -> {
                assertThat(service.isAlive()).isTrue();
                assertThat(service.log()).doesNotContain(" ERROR ");
            });
        }
    }

    private Map<String, String> places() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + page + "/api/vehicles/"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Map<String, String> places = new HashMap<>();
        for (JsonNode vehicle : json.readTree(http.send(request, BodyHandlers.ofString()).body())) {
            places.put(vehicle.get("name").asString(), vehicle.get("lat") + "," + vehicle.get("longitude"));
        }
        return places;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
