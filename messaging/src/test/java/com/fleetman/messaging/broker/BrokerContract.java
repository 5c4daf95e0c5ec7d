// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.messaging.update.UpdateBatch;
import com.fleetman.messaging.update.VehicleUpdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What every adapter of the broker port promises, asked of a real broker. */
@Timeout(60)
public abstract class BrokerContract {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration REFUSAL_LIMIT = Duration.ofSeconds(10);
    private static final int BATCH_SIZE = 100;
    private static final Comparator<PositionReport> BY_FIX_TIME = Comparator.comparing(PositionReport::fixTime);

    private final List<Subscription> subscriptions = new ArrayList<>();
    private BrokerUnderTest broker;
    private ReportPublisher publisher;

    /** A running broker with nothing in it. */
    protected abstract BrokerUnderTest freshBroker();

    @BeforeEach
    void startFresh() {
        broker = freshBroker();
        publisher = broker.reportPublisher();
    }

    @AfterEach
    void stop() {
        subscriptions.forEach(Subscription::close);
        broker.close();
    }

    @Test
    void reportsOfAVehicleArriveInOrderAlsoWithTwoConsumers() {
        Recorder first = new Recorder();
        Recorder second = new Recorder();
        subscribe(first);
        subscribe(second);
        List<PositionReport> reports = IntStream.range(0, 3000).mapToObj(i -> report("Vehicle " + i % 10, i)).toList();

        for (int i = 0; i < reports.size(); i += 500) {
            publisher.publish(reports.subList(i, i + 500));
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
    void aReportArrivesAsItWasPublished() {
        PositionReport report = new PositionReport("Börse 1 화물", "phone", ReportSource.SIMULATOR, START,
                START.plusMillis(1), START.plusMillis(2), "m1", 53.1234567, -1.5, 120.0, 4.5, 13.4, 271.0, true,
                Map.of(PositionReport.CATEGORY, "truck"));
        Recorder recorder = new Recorder();
        subscribe(recorder);

        publisher.publish(List.of(report));

        await().atMost(SOON).untilAsserted(() -> assertThat(recorder.reports()).containsExactly(report));
        assertThat(recorder.deliveries.getFirst().redelivered()).isFalse();
    }

    @Test
    void aBacklogArrivesInBatchesThatAreLargeButNotTooLarge() {
        publisher.publish(reports("City Truck", 0, 1000));
        Recorder recorder = new Recorder();

        subscribe(recorder);

        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 1000);
        assertThat(recorder.batchSizes).allMatch(size -> size <= BATCH_SIZE).hasSizeLessThan(200);
    }

    @Test
    void whatWasHandledIsNotDeliveredAgain() {
        publisher.publish(reports("City Truck", 0, 50));
        Recorder first = new Recorder();
        Subscription subscription = subscribe(first);
        await().atMost(SOON).until(() -> first.deliveries.size() >= 50);
        subscription.close();

        publisher.publish(reports("City Truck", 50, 1));
        Recorder second = new Recorder();
        subscribe(second);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(second.reports()).containsExactly(report("City Truck", 50)));
    }

    @Test
    void whatWasInHandWhenTheConsumerClosedIsDeliveredAgainAndSaysSo() {
        publisher.publish(reports("City Truck", 0, 50));
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

    @Test
    void anOutageIsWaitedOutAndNothingIsSetAside() {
        Recorder recorder = new Recorder();
        AtomicInteger tries = new AtomicInteger();
        subscribe(batch -> {
            if (tries.incrementAndGet() <= 4) {
                throw new OutageException("the store is away", null);
            }
            return recorder.handle(batch);
        });

        publisher.publish(reports("City Truck", 0, 20));

        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 20);
        assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 20));
        assertThat(broker.takeSetAside()).isEmpty();
    }

    @Test
    void anUndecodableMessageIsSetAsideAndTheOthersGoOn() {
        byte[] rubbish = "{\"vehicle\":".getBytes(StandardCharsets.UTF_8);
        publisher.publish(reports("City Truck", 0, 5));
        broker.send(rubbish);
        publisher.publish(reports("City Truck", 5, 5));
        Recorder recorder = new Recorder();

        subscribe(recorder);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 10)));
        assertThat(broker.takeSetAside()).singleElement().satisfies(aside -> {
            assertThat(aside.body()).isEqualTo(rubbish);
            assertThat(aside.reason()).contains("not a report");
        });
    }

    @Test
    void aReportThatCannotBeHandledIsSetAsideAloneAndTheOthersGoOn() {
        Recorder recorder = new Recorder();
        publisher.publish(reports("City Truck", 0, 10));
        publisher.publish(reports("Poison", 0, 1));
        publisher.publish(reports("City Truck", 10, 10));

        subscribe(batch -> {
            if (batch.stream().anyMatch(delivery -> delivery.report().vehicle().equals("Poison"))) {
                throw new IllegalStateException("indigestible");
            }
            return recorder.handle(batch);
        });

        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 20);
        assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 20));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(broker.takeSetAside()).singleElement()
                        .satisfies(aside -> assertThat(aside.reason()).contains("indigestible")));
    }

    @Test
    void aReportThatTheHandlerRefusesIsSetAsideWithItsReason() {
        AtomicInteger handled = new AtomicInteger();
        subscribe(batch -> {
            handled.addAndGet(batch.size());
            return batch.stream()
                    .filter(delivery -> delivery.report().vehicle().equals("Too large"))
                    .map(delivery -> new Refusal(delivery, "document too large"))
                    .toList();
        });

        publisher.publish(List.of(report("City Truck", 0), report("Too large", 0), report("City Truck", 1)));

        List<BrokerUnderTest.SetAside> aside = new ArrayList<>();
        await().atMost(SOON).until(() -> aside.addAll(broker.takeSetAside()) || !aside.isEmpty());
        assertThat(aside).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo("document too large");
            assertThat(new String(it.body(), StandardCharsets.UTF_8)).contains("Too large");
        });
        assertThat(handled).hasValue(3);
    }

    @Test
    void confirmedReportsSurviveTheDeathOfTheBroker() {
        publisher.publish(reports("City Truck", 0, 200));

        broker.kill();
        broker.start();

        Recorder recorder = new Recorder();
        subscribe(recorder);
        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 200);
        assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 200));
    }

    @Test
    void aConsumerFindsTheBrokerAgainAndKnowsWhetherItIsThere() {
        Recorder recorder = new Recorder();
        Subscription subscription = subscribe(recorder);
        await().atMost(SOON).until(subscription::connected);

        broker.kill();
        await().atMost(SOON).until(() -> !subscription.connected());
        broker.start();
        await().atMost(SOON).until(subscription::connected);

        publishWhenPossible(reports("City Truck", 0, 10));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 10)));
    }

    @Test
    void aConsumerMayStartBeforeTheBroker() {
        broker.kill();
        Recorder recorder = new Recorder();
        subscribe(recorder);

        broker.start();

        publishWhenPossible(reports("City Truck", 0, 10));
        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 10);
    }

    @Test
    @Timeout(10)
    void aPublisherIsToldWithinSecondsThatTheBrokerIsAway() {
        broker.kill();

        assertThatExceptionOfType(NotConfirmedException.class)
                .isThrownBy(() -> publisher.publish(reports("City Truck", 0, 10)));
    }

    @Test
    void aFullBrokerRefusesWithinSecondsAndKeepsWhatItConfirmed() {
        List<PositionReport> confirmed = fillUp();
        assertThat(confirmed).isNotEmpty();

        Recorder recorder = new Recorder();
        subscribe(recorder);

        await().atMost(SOON).until(() -> new HashSet<>(recorder.reports()).containsAll(confirmed));
        PositionReport last = report("City Truck", 0);
        publishWhenPossible(List.of(last));
        await().atMost(SOON).until(() -> recorder.reports().contains(last));
    }

    @Test
    void aFullBrokerIsEmptiedByATrackerThatPublishesBeforeItAcknowledges() {
        List<PositionReport> confirmed = fillUp();
        UpdatePublisher updates = broker.updatePublisher();
        Recorder recorder = new Recorder();

        subscribe(batch -> {
            updates.publish(List.of(update("Heavy")));
            return recorder.handle(batch);
        });

        await().atMost(SOON).until(() -> new HashSet<>(recorder.reports()).containsAll(confirmed));
    }

    @Test
    void updatesReachEveryListenerInSequence() {
        Listener first = new Listener();
        Listener second = new Listener();
        subscriptions.add(broker.updateConsumer().subscribe(first));
        subscriptions.add(broker.updateConsumer().subscribe(second));
        await().atMost(SOON).until(() -> first.subscribed.get() == 1 && second.subscribed.get() == 1);

        UpdatePublisher updates = broker.updatePublisher();
        updates.publish(List.of(update("City Truck")));
        updates.publish(List.of(update("Ferry"), update("Bus")));

        for (Listener listener : List.of(first, second)) {
            await().atMost(SOON).until(() -> listener.batches.size() == 2);
            assertThat(listener.batches).extracting(UpdateBatch::sequence).containsExactly(1L, 2L);
            assertThat(listener.batches.getLast().updates()).containsExactly(update("Ferry"), update("Bus"));
            assertThat(listener.batches.getFirst().publisher()).isEqualTo(listener.batches.getLast().publisher());
        }
    }

    @Test
    void aListenerIsToldWhenItsSubscriptionStandsAgain() {
        Listener listener = new Listener();
        subscriptions.add(broker.updateConsumer().subscribe(listener));
        await().atMost(SOON).until(() -> listener.subscribed.get() == 1);

        broker.kill();
        broker.start();

        await().atMost(SOON).until(() -> listener.subscribed.get() == 2);
        await().atMost(SOON).ignoreExceptions().until(() -> {
            broker.updatePublisher().publish(List.of(update("City Truck")));
            return !listener.batches.isEmpty();
        });
    }

    private Subscription subscribe(ReportHandler handler) {
        Subscription subscription = broker.reportConsumer(BATCH_SIZE).subscribe(handler);
        subscriptions.add(subscription);
        return subscription;
    }

    private void publishWhenPossible(List<PositionReport> reports) {
        await().atMost(SOON).ignoreException(NotConfirmedException.class).until(() -> {
            publisher.publish(reports);
            return true;
        });
    }

    /** Publishes until refused, and returns what was confirmed before. */
    private List<PositionReport> fillUp() {
        List<PositionReport> confirmed = new ArrayList<>();
        Instant lastTry = Instant.now();
        Map<String, String> ballast = new HashMap<>();
        IntStream.range(0, 30).forEach(i -> ballast.put("ballast" + i, "x".repeat(60)));
        try {
            for (int kilobytes = 0; kilobytes < 2 * broker.capacityKilobytes(); kilobytes += 200) {
                List<PositionReport> batch = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    batch.add(new PositionReport("Heavy", null, ReportSource.REST,
                            START.plusSeconds(confirmed.size() + i), null, START, null, 1.0, 2.0, null, null, null,
                            null,
                            null, ballast));
                }
                lastTry = Instant.now();
                publisher.publish(batch);
                confirmed.addAll(batch);
            }
        } catch (NotConfirmedException _) {
            assertThat(Duration.between(lastTry, Instant.now())).isLessThan(REFUSAL_LIMIT);
            return confirmed;
        }
        throw new AssertionError("the broker took " + 2 * broker.capacityKilobytes() + " KB without a word");
    }

    private static PositionReport report(String vehicle, int second) {
        return PositionReport.of(vehicle, ReportSource.SIMULATOR, START.plusSeconds(second), START.plusSeconds(second),
                53.5, -1.5);
    }

    private static List<PositionReport> reports(String vehicle, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> report(vehicle, i)).toList();
    }

    private static VehicleUpdate update(String vehicle) {
        return new VehicleUpdate(vehicle, vehicle, "truck", START, START, 53.5, -1.5, 12.5, null, false, "tracker;1;a");
    }

    private static final class Listener implements UpdateListener {
        private final AtomicInteger subscribed = new AtomicInteger();
        private final List<UpdateBatch> batches = new CopyOnWriteArrayList<>();

        @Override
        public void subscribed() {
            subscribed.incrementAndGet();
        }

        @Override
        public void received(UpdateBatch batch) {
            batches.add(batch);
        }
    }
}
