// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fleetman.local.home.Home;
import com.fleetman.local.process.ProcessSpec;
import com.fleetman.local.rabbitmq.RabbitMqAddress;

import static org.assertj.core.api.Assertions.assertThat;

class FleetPlanTest {
    private static final List<String> ON_THE_BROKER = List.of("position-simulator", "position-tracker", "api-gateway");

    @TempDir
    private Path home;

    private final FleetOptions options = new FleetOptions();

    @BeforeEach
    void unpackedServices() throws IOException {
        for (String module : List.of("position-simulator", "webapp", "api-gateway", "position-tracker", "local")) {
            Files.createFile(Files.createDirectories(home.resolve("apps").resolve(module)).resolve(module + ".jar"));
        }
    }

    @Test
    void theEmbeddedBrokerIsRunAndNamedToAllWhoNeedIt() throws IOException {
        FleetPlan plan = plan(FleetBroker.embedded(31616));

        assertThat(ON_THE_BROKER).allSatisfy(name -> assertThat(process(plan, name).environment())
                .containsEntry("FLEETMAN_MESSAGING_BROKER", "activemq")
                .containsEntry("FLEETMAN_MESSAGING_ACTIVEMQ_URL", "tcp://localhost:31616"));
        assertThat(process(plan, "infrastructure").command()).contains("--broker-port=30616", "--store-port=30017");
        assertThat(process(plan, "infrastructure").port()).isEqualTo(30616);
    }

    @Test
    void withRabbitMqTheInfrastructureIsTheStoreAlone() throws IOException {
        options.rabbitMq = "amqp://fleet:secret@localhost:5673/mine";
        FleetPlan plan = plan(FleetBroker.rabbitMq(RabbitMqAddress.parse(options.rabbitMq).orElseThrow()));

        assertThat(ON_THE_BROKER).allSatisfy(name -> assertThat(process(plan, name).environment())
                .containsEntry("FLEETMAN_MESSAGING_BROKER", "rabbitmq")
                .containsEntry("SPRING_RABBITMQ_PORT", "5673")
                .containsEntry("SPRING_RABBITMQ_PASSWORD", "secret"));
        assertThat(process(plan, "infrastructure").command()).contains("--store-port=30017")
                .noneMatch(argument -> argument.startsWith("--broker-port"));
        assertThat(process(plan, "infrastructure").port()).isEqualTo(30017);
        assertThat(plan.url(Door.BROKER)).isEqualTo("amqp://localhost:5673/mine");
        assertThat(options.doors()).hasSize(5).doesNotContain(Door.BROKER);
    }

    @Test
    void whoDrivesAndWhoBelievesAreToldOneSpeed() throws IOException {
        options.speed = 20.0;
        FleetPlan plan = plan(FleetBroker.embedded(30616));

        assertThat(plan.processes()
                .stream()
                .filter(process -> "20.0".equals(process.environment().get("FLEETMAN_SIMULATION_SPEED_FACTOR")))
                .map(ProcessSpec::name)).containsExactlyInAnyOrder("position-simulator", "position-tracker");
    }

    private FleetPlan plan(FleetBroker broker) {
        return new FleetPlan(new Jvm(new Home(home)), options, broker);
    }

    private static ProcessSpec process(FleetPlan plan, String name) {
        try {
            return plan.processes().stream().filter(process -> process.name().equals(name)).findFirst().orElseThrow();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
