// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A report that ends every process that handles it. */
@NeedsDocker
@ResourceLock(ContainerRabbitMq.LOCK)
@Timeout(120)
class RabbitMqPoisonTest {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final int DELIVERY_LIMIT = 8;
    private static final Topology TOPOLOGY = new Topology(8, Topology.QUEUE_BYTES, DELIVERY_LIMIT);

    private final ContainerRabbitMq server = new ContainerRabbitMq();

    @Test
    void afterItsLastDeliveryTheBrokerSetsItAsideAndItsNeighboursAreHandled() {
        try (RabbitMqUnderTest broker = new RabbitMqUnderTest(server, TOPOLOGY)) {
            List<PositionReport> reports = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Instant time = START.plusSeconds(i);
                reports.add(PositionReport.of("City Truck", ReportSource.SIMULATOR, time, time, i == 13 ? 0 : 53.5, 1));
            }
            broker.reportPublisher().publish(reports);
            Set<PositionReport> handled = ConcurrentHashMap.newKeySet();
            AtomicInteger deaths = new AtomicInteger();

            MortalConnections mortal = new MortalConnections(server.connections("tracker"));
            try (Subscription _ = broker.reportConsumer(mortal.connections(), "tracker", TOPOLOGY, 100)
                    .subscribe(batch -> {
                        if (batch.stream().anyMatch(delivery -> delivery.report().equals(reports.get(13)))) {
                            deaths.incrementAndGet();
                            mortal.die();
                            throw new OutageException("dead", null);
                        }
                        batch.forEach(delivery -> handled.add(delivery.report()));
                        return List.of();
                    })) {
                await().atMost(Duration.ofSeconds(60)).until(() -> broker.rejectedReports().list(10).size() == 1);
                await().atMost(Duration.ofSeconds(20)).until(() -> handled.size() == 29);
            }

            List<RejectedReport> rejected = broker.rejectedReports().list(10);
            assertThat(rejected).singleElement().satisfies(one -> {
                assertThat(one.reason()).contains("delivery_limit");
                assertThat(one.rejectedAt()).isAfter(START);
                assertThat(broker.rejectedReports().find(one.id())).isPresent();
            });
            assertThat(handled).doesNotContain(reports.get(13));
            assertThat(deaths.get()).isBetween(DELIVERY_LIMIT, DELIVERY_LIMIT + 2);
        }
    }
}
