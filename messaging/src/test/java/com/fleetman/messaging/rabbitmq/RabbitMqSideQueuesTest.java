// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.Release;
import com.fleetman.messaging.report.Slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Trackers that take some reports for themselves, beside one that takes the rest, on a RabbitMQ 4. */
@NeedsDocker
@ResourceLock(ContainerRabbitMq.LOCK)
@Timeout(120)
class RabbitMqSideQueuesTest {
    private static final Topology TOPOLOGY = new Topology(8, Topology.QUEUE_BYTES, Topology.DELIVERY_LIMIT);
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final ContainerRabbitMq server = new ContainerRabbitMq();
    private final RabbitMqUnderTest broker = RabbitMqUnderTest.untouched(server);
    private final Map<String, Set<PositionReport>> received = new ConcurrentHashMap<>();
    private final List<Subscription> trackers = new ArrayList<>();

    @AfterEach
    void close() {
        trackers.forEach(Subscription::close);
        broker.close();
    }

    @Test
    void aCanaryHasItsSlotsAloneAndTheOthersHaveThemBackWhenItIsKilledAndNothingIsLost() throws InterruptedException {
        join("v1", Claims.NONE);
        MortalConnections mortal = new MortalConnections(server.connections("v2"));
        try (EverySlot load = new EverySlot(broker.reportPublisher())) {
            await().atMost(SOON).until(() -> received("v1").size() > 500);
            Subscription canary = join(mortal.connections(), "v2", Claims.of(10, false));
            await().atMost(SOON).until(() -> slots("v2").size() == 10 && received("v2").size() > 500);
            assertThat(slots("v2")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

            received.clear();
            await().atMost(SOON).until(() -> received("v2").size() > 500);
            assertThat(slots("v1")).hasSize(Slot.COUNT - 10).doesNotContain(0, 9);
            assertThat(slots("v2")).hasSize(10);

            Instant killed = Instant.now();
            mortal.die();
            canary.close();
            received.clear();
            await().atMost(SOON).until(() -> slots("v1").contains(0));
            assertThat(Duration.between(killed, Instant.now())).isLessThan(AT_ONCE);
            await().atMost(SOON).until(() -> boundToTheCanary().isEmpty());

            join("v3", Claims.of(5, false));
            await().atMost(SOON).until(() -> slots("v3").size() == 5);
            assertThat(boundToTheCanary()).containsExactlyInAnyOrder("0", "1", "2", "3", "4");
        }
    }

    @Test
    void nothingConfirmedIsLostAndNothingComesTwiceWhenCanariesComeAndGo() throws InterruptedException {
        join("v1", Claims.NONE);
        EverySlot load = new EverySlot(broker.reportPublisher());
        for (String canary : List.of("v2", "v3")) {
            Subscription joined = join(server.connections(canary), canary, Claims.of(10, false));
            await().atMost(SOON).until(() -> received(canary).size() > 300);
            joined.close();
            int before = received("v1").size();
            await().atMost(SOON).until(() -> received("v1").size() > before + 1000);
        }
        load.close();

        await().atMost(SOON).until(() -> all().containsAll(load.confirmed()));
        assertThat(received.values().stream().mapToInt(Set::size).sum()).isEqualTo(all().size());
        assertThat(load.confirmed()).hasSizeGreaterThan(2000);
    }

    @Test
    void aCanaryWhoseBindingsWereEndedMakesThemAgain() throws InterruptedException {
        join("v2", Claims.of(1, false));
        await().atMost(SOON).until(() -> boundToTheCanary().size() == 1);
        broker.withChannel(channel -> SideQueue.CANARY.bind(channel, 0));
        assertThat(boundToTheCanary()).isEmpty();
        await().atMost(SOON).until(() -> boundToTheCanary().size() == 1);
    }

    @Test
    void aReportThatIsMarkedAsDarkGoesToTheDarkTrackerAloneAndToItsSlotWhenThereIsNone() {
        join("v1", Claims.NONE);
        ReportPublisher publisher = broker.reportPublisher();
        PositionReport marked = marked("dark", 0);
        await().atMost(SOON).ignoreExceptions().until(() -> {
            publisher.publish(List.of(marked));
            return true;
        });
        await().atMost(SOON).until(() -> received("v1").contains(marked));

        Subscription dark = join(server.connections("v2"), "v2", Claims.of(0, true));
        await().atMost(SOON).until(() -> bindings(Topology.REPORTS).size() == 1);
        List<PositionReport> reports = List.of(marked("dark", 1), marked("light", 2), EverySlot.report(7, 3, Map.of()),
                marked("dark", 4));
        publisher.publish(reports);
        await().atMost(SOON).until(() -> all().containsAll(reports));
        assertThat(received("v2")).containsExactlyInAnyOrder(reports.get(0), reports.get(3));
        assertThat(received("v1")).containsExactlyInAnyOrder(marked, reports.get(1), reports.get(2));

        dark.close();
        publisher.publish(List.of(marked("dark", 5)));
        await().atMost(AT_ONCE).until(() -> received("v1").contains(marked("dark", 5)));
    }

    private static PositionReport marked(String release, int second) {
        return EverySlot.report(7, second, Map.of(Release.ATTRIBUTE, release));
    }

    private void join(String instance, Claims claims) {
        join(server.connections(instance), instance, claims);
    }

    private Subscription join(Connections connections, String instance, Claims claims) {
        Subscription tracker = broker.reportConsumer(connections, instance, TOPOLOGY, claims, 100).subscribe(batch -> {
            batch.forEach(delivery -> received(instance).add(delivery.report()));
            return List.of();
        });
        trackers.add(tracker);
        return tracker;
    }

    private Set<PositionReport> received(String instance) {
        return received.computeIfAbsent(instance, _ -> ConcurrentHashMap.newKeySet());
    }

    private Set<PositionReport> all() {
        Set<PositionReport> all = new HashSet<>();
        received.values().forEach(all::addAll);
        return all;
    }

    private Set<Integer> slots(String instance) {
        Set<Integer> slots = new TreeSet<>();
        received(instance).forEach(report -> slots.add(Slot.of(report.vehicle())));
        return slots;
    }

    private List<String> boundToTheCanary() {
        return bindings(Topology.CANARY);
    }

    /** The routing keys by which an exchange sends reports anywhere. */
    private List<String> bindings(String exchange) {
        return server.control("list_bindings", "--silent", "--no-table-headers", "source_name", "routing_key")
                .lines()
                .filter(line -> line.startsWith(exchange + "\t") || line.equals(exchange))
                .map(line -> line.substring(exchange.length()).strip())
                .toList();
    }
}
