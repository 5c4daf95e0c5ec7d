// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.report.PositionReport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A publisher that is there before any tracker, and trackers that come with another number of queues. */
@NeedsDocker
@ResourceLock(ContainerRabbitMq.LOCK)
@Timeout(120)
class RabbitMqChangeoverTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final ContainerRabbitMq server = new ContainerRabbitMq();
    private final RabbitMqUnderTest broker = RabbitMqUnderTest.untouched(server);
    private final Set<PositionReport> received = ConcurrentHashMap.newKeySet();

    @Test
    void nothingConfirmedIsLostWhenThePublisherComesFirstAndTheQueuesBecomeSixteenAndEightAgain()
            throws InterruptedException {
        ReportPublisher publisher = broker.reportPublisher();
        assertThatExceptionOfType(NotConfirmedException.class).isThrownBy(() -> publisher.publish(EverySlot.at(0)))
                .withMessageContaining("no queue takes");
        EverySlot load = new EverySlot(publisher);

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
        load.close();
        await().atMost(SOON).until(() -> received.containsAll(load.confirmed()));
        eightAgain.close();
        assertThat(load.confirmed()).hasSizeGreaterThan(1000);
    }

    @Test
    void everySlotIsRoutedToItsQueueAndToNoOther() {
        Topology topology = topology(8);
        broker.withChannel(topology::declare);

        broker.reportPublisher().publish(EverySlot.at(0));

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
}
