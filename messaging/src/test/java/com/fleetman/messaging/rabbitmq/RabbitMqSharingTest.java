// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How trackers share the queues of a RabbitMQ 4 among themselves. */
@NeedsDocker
@ResourceLock(ContainerRabbitMq.LOCK)
@Timeout(120)
class RabbitMqSharingTest {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final Topology TOPOLOGY = new Topology(8, Topology.QUEUE_BYTES, Topology.DELIVERY_LIMIT);

    private final ContainerRabbitMq server = new ContainerRabbitMq();
    private final ConcurrentLinkedQueue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
    private final Map<String, Subscription> trackers = new HashMap<>();

    @Test
    void eachQueueGoesToWhoWantsItMostOnJoinAndLeaveAndVehiclesKeepTheirOrder() throws InterruptedException {
        try (RabbitMqUnderTest broker = new RabbitMqUnderTest(server, TOPOLOGY)) {
            AtomicBoolean enough = new AtomicBoolean();
            Thread load = Thread.startVirtualThread(() -> publishUntil(enough, broker.reportPublisher()));

            join(broker, "a");
            assertQueuesBelongToTheHighestScorer();
            join(broker, "b");
            join(broker, "c");
            assertQueuesBelongToTheHighestScorer();
            leave("a");
            assertQueuesBelongToTheHighestScorer();
            join(broker, "d");
            assertQueuesBelongToTheHighestScorer();

            enough.set(true);
            load.join();
            trackers.values().forEach(Subscription::close);
        }
        Map<String, List<PositionReport>> tracks = deliveries.stream()
                .filter(delivery -> !delivery.redelivered())
                .map(Delivery::report)
                .collect(Collectors.groupingBy(PositionReport::vehicle));
        assertThat(tracks).hasSize(40);
        assertThat(tracks.values()).allSatisfy(track -> assertThat(track).hasSizeGreaterThan(20)
                .extracting(PositionReport::fixTime)
                .isSorted());
    }

    private void join(RabbitMqUnderTest broker, String instance) {
        trackers.put(instance, broker.reportConsumer(instance, TOPOLOGY, 50).subscribe(batch -> {
            deliveries.addAll(batch);
            return List.of();
        }));
    }

    private void leave(String instance) {
        Instant start = Instant.now();
        requireNonNull(trackers.remove(instance)).close();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    private void assertQueuesBelongToTheHighestScorer() {
        Map<String, String> expected = new HashMap<>();
        for (String queue : TOPOLOGY.queueNames()) {
            expected.put(queue,
                    RendezvousTest.highestScorer(List.copyOf(trackers.keySet()), queue, TOPOLOGY.queueNames()));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(activeConsumers()).isEqualTo(expected));
    }

    /** Who is served, by queue; the tag of a consumer is its owner and the queue. */
    private Map<String, String> activeConsumers() {
        Map<String, String> active = new HashMap<>();
        for (String line : server.control("list_consumers", "--silent", "--no-table-headers", "queue_name",
                "consumer_tag", "active").lines().toList()) {
            String[] columns = line.split("\t");
            if (columns[2].equals("true") && TOPOLOGY.queueNames().contains(columns[0])) {
                assertThat(active.put(columns[0], columns[1].split(" ")[0])).as(columns[0]).isNull();
            }
        }
        return active;
    }

    private static void publishUntil(AtomicBoolean enough, ReportPublisher publisher) {
        for (int second = 0; !enough.get(); second++) {
            Instant time = START.plusSeconds(second);
            List<PositionReport> reports = new ArrayList<>();
            IntStream.range(0, 40)
                    .forEach(i -> reports.add(
                            PositionReport.of("Vehicle " + i, ReportSource.SIMULATOR, time, time, 53.5, -1.5)));
            publisher.publish(reports);
        }
    }
}
