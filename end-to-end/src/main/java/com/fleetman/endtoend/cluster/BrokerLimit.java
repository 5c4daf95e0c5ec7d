// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.fleetman.endtoend.cast.JavaCommand;
import com.fleetman.endtoend.cast.OwnProcess;

import static org.awaitility.Awaitility.await;

/**
 * Given more than it can hold, the broker holds up whoever sends, and the kernel has nothing to kill; when there is room
 * again, all goes on and nothing is missing.
 */
record BrokerLimit() implements Check {
    private static final String POD = "queue-0";
    private static final int AMQP = 5672;
    private static final int CONSOLE = 15672;
    private static final String FLOOD = "flood";
    private static final int PUBLISHERS = 100;
    private static final int MESSAGE_BYTES = 300_000;

    /** They go on pushing for so long after it has held them up for the first time. */
    private static final Duration UNDER_PRESSURE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "broker-limit";
    }

    @Override
    public boolean concerns(Cluster cluster) {
        return cluster.hasRabbitMq();
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(cluster);
        Instant from = Instant.now();
        fleet.awaitSeenAfter(from);
        String user = secret(cluster, "username");
        String password = secret(cluster, "password");
        int restarts = restarts(cluster);
        AtomicLong most = new AtomicLong();
        // Each a way of its own: what the broker does not take any more fills the whole of one.
        try (PortForward inward = new PortForward(cluster.kubectl(), POD, AMQP);
                PortForward outward = new PortForward(cluster.kubectl(), POD, CONSOLE);
                BrokerConsole console = new BrokerConsole(outward.port(), user, password)) {
            OwnProcess flood = flood("amqp://%s:%s@127.0.0.1:%d/%%2F".formatted(user, password, inward.port()));
            try {
                await("publishers are held up").atMost(Duration.ofSeconds(120)).until(() -> console.heldUp() > 0);
                await("the broker lives on").during(UNDER_PRESSURE)
                        .atMost(UNDER_PRESSURE.plusSeconds(60))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> {
                            most.accumulateAndGet(console.memoryMiB(), Math::max);
                            return restarts(cluster) == restarts;
                        });
            } finally {
                flood.kill();
                // It still works off what it had taken; left behind, the flood would hold up the fleet too.
                await("the flood is gone").atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofSeconds(1))
                        .ignoreException(CheckFailed.class)
                        .untilAsserted(() -> console.deleteQueue(FLOOD));
            }
        }
        Instant to = Instant.now();
        fleet.awaitSeenAfter(to);
        CheckFailed.unless(restarts(cluster) == restarts, "the broker was started again");
        return "%d publishers were held up at %d MiB; %s".formatted(PUBLISHERS, most.get(),
                Losses.none(fleet, from, to));
    }

    private static int restarts(Cluster cluster) {
        return cluster.pods("queue").stream().mapToInt(Pod::restarts).sum();
    }

    private static String secret(Cluster cluster, String key) {
        String coded = cluster.kubectl().get("secret", "fleetman-queue").path("data").path(key).asString();
        return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
    }

    /** RabbitMQ's own load generator, without anybody who takes what it sends. */
    private static OwnProcess flood(String uri) {
        try {
            Path log = Files.createTempFile("flood", ".log");
            log.toFile().deleteOnExit();
            return OwnProcess.start(JavaCommand.program("com.rabbitmq.perf.PerfTest",
                    List.of("--uri", uri, "--quorum-queue", "--queue", FLOOD, "--flag", "persistent", "--producers",
                            String.valueOf(PUBLISHERS), "--consumers", "0", "--size", String.valueOf(MESSAGE_BYTES))),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
