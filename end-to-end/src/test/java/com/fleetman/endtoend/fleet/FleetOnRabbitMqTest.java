// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fleetman.benchmarks.fleet.FleetUp;
import com.fleetman.containers.NeedsDocker;
import com.fleetman.containers.RabbitMqServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code ./fleet up --rabbitmq}: the same fleet, with a RabbitMQ in place of the embedded broker. */
@NeedsDocker
class FleetOnRabbitMqTest {
    private static final RabbitMqServer BROKER = RabbitMqServer.shared();
    private static final String VIRTUAL_HOST = BROKER.newVirtualHost();
    private static FleetUp fleet;

    @BeforeAll
    static void up() {
        fleet = new FleetUp(Path.of(".."), Path.of("target/fleet-on-rabbitmq"), "--rabbitmq=" + address());
    }

    @AfterAll
    static void down() {
        fleet.close();
    }

    @Test
    void vehiclesMove() {
        Map<String, String> before = await().atMost(Duration.ofSeconds(60))
                .until(FleetOnRabbitMqTest::places, seen -> seen.size() > 40);

        await().atMost(Duration.ofSeconds(15)).until(() -> {
            Map<String, String> now = places();
            return before.keySet().stream().filter(name -> !before.get(name).equals(now.get(name))).count() > 40;
        });
    }

    @Test
    void everyReportGoesOverRabbitMqAndNoOtherBrokerRuns() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(BROKER.control("list_queues", "-p", VIRTUAL_HOST, "name", "consumers"))
                        .containsPattern("positions\\.0\\s+1"));
        assertThat(fleet.everythingSaid()).contains("broker     amqp://localhost:" + BROKER.port())
                .doesNotContain(BROKER.password() + "@");
        assertThat(fleet.fleet("status")).containsPattern("infrastructure +ready");
        assertThat(fleet.firstLines("/api/live", 40))
                .anySatisfy(line -> assertThat(line).contains("\"broker\":\"up\""));
    }

    @Test
    void aReportThatNobodyCanReadIsSetAsideLookedAtAndDropped() throws IOException, TimeoutException {
        await().atMost(Duration.ofSeconds(60)).until(() -> !places().isEmpty());
        publish("no report\u001b[2J");

        String id = await().atMost(Duration.ofSeconds(30)).until(this::firstRejected, it -> !it.isEmpty());
        assertThat(fleet.fleet("rejected", "show", id)).contains("undecodable", "no report\\u{1b}[2J");
        assertThat(fleet.fleet("rejected", "replay", id)).contains(id + " is sent to the trackers again.");
        String again = await().atMost(Duration.ofSeconds(30)).until(this::firstRejected, it -> !it.isEmpty());
        assertThat(fleet.fleet("rejected", "drop", again)).contains(again + " is dropped.");
        assertThat(fleet.fleet("rejected", "list")).isEqualTo("Nothing has been rejected.\n");
        assertThat(fleet.fleet("rejected", "drop", again)).startsWith("There is no rejected report '" + again + "'");
    }

    private String firstRejected() {
        return fleet.fleet("rejected", "list")
                .lines()
                .filter(line -> line.contains("undecodable"))
                .map(line -> line.split(" ")[0])
                .findFirst()
                .orElse("");
    }

    private static void publish(String body) throws IOException, TimeoutException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setPort(BROKER.port());
        factory.setUsername(BROKER.user());
        factory.setPassword(BROKER.password());
        factory.setVirtualHost(VIRTUAL_HOST);
        try (Connection connection = factory.newConnection(); Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish("positions", "7", true, null, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(5_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        fleet.get("/api/vehicles/")
                .forEach(vehicle -> places.put(vehicle.get("name").asString(),
                        vehicle.get("lat") + "," + vehicle.get("longitude")));
        return places;
    }

    private static String address() {
        return "amqp://%s:%s@localhost:%d/%s".formatted(BROKER.user(), BROKER.password(), BROKER.port(), VIRTUAL_HOST);
    }
}
