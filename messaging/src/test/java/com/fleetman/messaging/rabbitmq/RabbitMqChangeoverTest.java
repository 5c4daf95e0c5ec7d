// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.messaging.report.Slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A publisher that is there before any tracker, and trackers that come with another number of queues. */
@NeedsDocker
@ResourceLock(ContainerRabbitMq.LOCK)
@Timeout(120)
class RabbitMqChangeoverTest {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(40);

    private final ContainerRabbitMq server = new ContainerRabbitMq();
    private final RabbitMqUnderTest broker = RabbitMqUnderTest.untouched(server);
    private final Set<PositionReport> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<PositionReport> received = ConcurrentHashMap.newKeySet();

    @Test
    void nothingConfirmedIsLostWhenThePublisherComesFirstAndTheQueuesBecomeSixteenAndEightAgain()
            throws InterruptedException {
        ReportPublisher publisher = broker.reportPublisher();
        assertThatExceptionOfType(NotConfirmedException.class).isThrownBy(() -> publisher.publish(everySlot(0)))
                .withMessageContaining("no queue takes");
        AtomicBoolean enough = new AtomicBoolean();
        Thread load = Thread.startVirtualThread(() -> publishUntil(enough, publisher));

        Subscription eight = tracker("old", 8);
        awaitMore();
        Subscription sixteen = tracker("new", 16);
        await().atMost(SOON).until(() -> queues().size() == 16);
        awaitMore();
        eight.close();
        awaitMore();
        Subscription eightAgain = tracker("newest", 8);
        awaitMore();
        sixteen.close();

        await().atMost(SOON).untilAsserted(() -> assertThat(queues()).hasSize(8));
        enough.set(true);
        load.join();
        await().atMost(SOON).until(() -> received.containsAll(confirmed));
        eightAgain.close();
        assertThat(confirmed).hasSizeGreaterThan(1000);
    }

    @Test
    void everySlotIsRoutedToItsQueueAndToNoOther() {
        Topology topology = topology(8);
        broker.withChannel(topology::declare);

        broker.reportPublisher().publish(everySlot(0));

        broker.withChannel(channel -> {
            for (String queue : topology.queueNames()) {
                assertThat(channel.queueDeclarePassive(queue).getMessageCount()).as(queue).isEqualTo(8);
            }
        });
        broker.close();
    }

    private Subscription tracker(String instance, int queues) {
        return broker.reportConsumer(instance, topology(queues), 100).subscribe(batch -> {
            batch.forEach(delivery -> received.add(delivery.report()));
            return List.of();
        });
    }

    private static Topology topology(int queues) {
        return new Topology(queues, Topology.QUEUE_BYTES, Topology.DELIVERY_LIMIT);
    }

    private void awaitMore() {
        int before = received.size();
        await().atMost(SOON).until(() -> received.size() > before + 500);
    }

    private List<String> queues() {
        return server.control("list_queues", "--silent", "--no-table-headers", "name")
                .lines()
                .filter(name -> name.matches("positions\\.\\d+"))
                .toList();
    }

    private void publishUntil(AtomicBoolean enough, ReportPublisher publisher) {
        for (int second = 0; !enough.get(); second++) {
            List<PositionReport> reports = everySlot(second);
            await().atMost(SOON).ignoreException(NotConfirmedException.class).until(() -> {
                publisher.publish(reports);
                return true;
            });
            confirmed.addAll(reports);
        }
    }

    /** One report for each slot. */
    private static List<PositionReport> everySlot(int second) {
        Instant time = START.plusSeconds(second);
        return IntStream.range(0, Slot.COUNT)
                .mapToObj(RabbitMqChangeoverTest::vehicleOf)
                .map(vehicle -> PositionReport.of(vehicle, ReportSource.SIMULATOR, time, time, 53.5, -1.5))
                .toList();
    }

    private static String vehicleOf(int slot) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "Vehicle " + i)
                .filter(vehicle -> Slot.of(vehicle) == slot)
                .findFirst()
                .orElseThrow();
    }
}
