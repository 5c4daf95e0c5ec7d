// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

import static com.fleetman.messaging.broker.Samples.BATCH_SIZE;
import static com.fleetman.messaging.broker.Samples.SOON;
import static com.fleetman.messaging.broker.Samples.START;
import static com.fleetman.messaging.broker.Samples.report;
import static com.fleetman.messaging.broker.Samples.reports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Reports arrive in order, as they were, in batches, once each where nothing goes wrong. */
interface DeliveryContract extends ContractBench {
    Comparator<PositionReport> BY_FIX_TIME = Comparator.comparing(PositionReport::fixTime);

    @Test
    default void reportsOfAVehicleArriveInOrderAlsoWithTwoConsumers() {
        Recorder first = new Recorder();
        Recorder second = new Recorder();
        List<Subscription> both = List.of(subscribe(first), subscribe(second));
        await().atMost(SOON).until(() -> both.stream().allMatch(Subscription::connected));
        List<PositionReport> reports = IntStream.range(0, 3000).mapToObj(i -> report("Vehicle " + i % 10, i)).toList();

        for (int i = 0; i < reports.size(); i += 500) {
            publisher().publish(reports.subList(i, i + 500));
        }

        await().atMost(SOON).until(() -> first.deliveries.size() + second.deliveries.size() >= reports.size());
        for (int i = 0; i < 10; i++) {
            String vehicle = "Vehicle " + i;
            assertThat(first.reportsOf(vehicle)).isSortedAccordingTo(BY_FIX_TIME);
            assertThat(second.reportsOf(vehicle)).isSortedAccordingTo(BY_FIX_TIME);
            assertThat(first.reportsOf(vehicle).isEmpty() || second.reportsOf(vehicle).isEmpty())
                    .as("one consumer at a time has %s", vehicle)
                    .isTrue();
        }
    }

    @Test
    default void aReportArrivesAsItWasPublished() {
        PositionReport report = new PositionReport("Börse 1 화물", "phone", ReportSource.SIMULATOR, START,
                START.plusMillis(1), START.plusMillis(2), "m1", 53.1234567, -1.5, 120.0, 4.5, 13.4, 271.0, true,
                Map.of(PositionReport.CATEGORY, "truck"));
        Recorder recorder = new Recorder();
        subscribe(recorder);

        publisher().publish(List.of(report));

        await().atMost(SOON).untilAsserted(() -> assertThat(recorder.reports()).containsExactly(report));
        assertThat(recorder.deliveries.getFirst().redelivered()).isFalse();
    }

    @Test
    default void aBacklogArrivesInBatchesThatAreLargeButNotTooLarge() {
        publisher().publish(reports("City Truck", 0, 1000));
        Recorder recorder = new Recorder();

        subscribe(recorder);

        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 1000);
        assertThat(recorder.batchSizes).allMatch(size -> size <= BATCH_SIZE).hasSizeLessThan(200);
    }

    @Test
    default void whatWasHandledIsNotDeliveredAgain() {
        publisher().publish(reports("City Truck", 0, 50));
        Recorder first = new Recorder();
        Subscription subscription = subscribe(first);
        await().atMost(SOON).until(() -> first.deliveries.size() >= 50);
        subscription.close();

        publisher().publish(reports("City Truck", 50, 1));
        Recorder second = new Recorder();
        subscribe(second);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(second.reports()).containsExactly(report("City Truck", 50)));
    }

    @Test
    default void whatWasInHandWhenTheConsumerClosedIsDeliveredAgainAndSaysSo() {
        publisher().publish(reports("City Truck", 0, 50));
        AtomicInteger tries = new AtomicInteger();
        Subscription subscription = subscribe(_ -> {
            tries.incrementAndGet();
            throw new OutageException("the store is away", null);
        });
        await().atMost(SOON).until(() -> tries.get() > 0);
        subscription.close();

        Recorder recorder = new Recorder();
        subscribe(recorder);

        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 50);
        assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 50));
        assertThat(recorder.deliveries.getFirst().redelivered()).isTrue();
    }
}
