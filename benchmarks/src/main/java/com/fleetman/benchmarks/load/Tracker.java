// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fleetman.benchmarks.fleet.ServiceProcess;
import com.fleetman.containers.Ports;
import com.fleetman.containers.RabbitMqServer;

/** A tracker in a process of its own, ready to work. */
public record Tracker(String url, ServiceProcess process) implements AutoCloseable {
    /** Most its heap may grow to. */
    public static final int HEAP_MIB = 384;

    /** How many queues the slots are spread over. */
    public static final int QUEUES = 8;

    /** @param flameGraph where to draw what its processor time is spent on; absent: it is not watched */
    public static Tracker start(Path home, RabbitMqServer broker, Store store, @Nullable Path flameGraph) {
        int port = Ports.free();
        String url = "http://localhost:" + port;
        Map<String, String> settings = new HashMap<>(settings(broker));
        settings.putAll(store.settings());
        settings.put("SPRING_MONGODB_URI", store.uri() + "fleetman");
        settings.put("SERVER_PORT", String.valueOf(port));
        return new Tracker(url,
                ServiceProcess.start(home, "position-tracker", HEAP_MIB,
                        flameGraph == null ? List.of() : FlameGraph.options(home, flameGraph), settings)
                        .awaitAnswer(url + "/actuator/health/readiness"));
    }

    /** What leads a program to the broker. */
    public static Map<String, String> settings(RabbitMqServer broker) {
        return Map.of("FLEETMAN_MESSAGING_BROKER", "rabbitmq", "FLEETMAN_MESSAGING_RABBITMQ_QUEUES",
                String.valueOf(QUEUES), "SPRING_RABBITMQ_HOST", broker.host(), "SPRING_RABBITMQ_PORT",
                String.valueOf(broker.port()), "SPRING_RABBITMQ_USERNAME", broker.user(), "SPRING_RABBITMQ_PASSWORD",
                broker.password());
    }

    @Override
    public void close() {
        process.close();
    }
}
