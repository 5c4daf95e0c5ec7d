// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static com.fleetman.messaging.broker.Samples.SOON;
import static com.fleetman.messaging.broker.Samples.report;
import static com.fleetman.messaging.broker.Samples.reports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What cannot be handled is set aside alone; an outage of the store is not poison. */
interface PoisonContract extends ContractBench {
    @Test
    default void anOutageIsWaitedOutAndNothingIsSetAside() {
        Recorder recorder = new Recorder();
        AtomicInteger tries = new AtomicInteger();
        subscribe(batch -> {
            if (tries.incrementAndGet() <= 4) {
                throw new OutageException("the store is away", null);
            }
            return recorder.handle(batch);
        });

        publisher().publish(reports("City Truck", 0, 20));

        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 20);
        assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 20));
        assertThat(broker().takeSetAside()).isEmpty();
    }

    @Test
    default void anUndecodableMessageIsSetAsideAndTheOthersGoOn() {
        byte[] rubbish = "{\"vehicle\":".getBytes(StandardCharsets.UTF_8);
        publisher().publish(reports("City Truck", 0, 5));
        broker().send(rubbish);
        publisher().publish(reports("City Truck", 5, 5));
        Recorder recorder = new Recorder();

        subscribe(recorder);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 10)));
        assertThat(broker().takeSetAside()).singleElement().satisfies(aside -> {
            assertThat(aside.body()).isEqualTo(rubbish);
            assertThat(aside.reason()).contains("not a report");
        });
    }

    @Test
    default void aReportThatCannotBeHandledIsSetAsideAloneAndTheOthersGoOn() {
        Recorder recorder = new Recorder();
        publisher().publish(reports("City Truck", 0, 10));
        publisher().publish(reports("Poison", 0, 1));
        publisher().publish(reports("City Truck", 10, 10));

        subscribe(batch -> {
            if (batch.stream().anyMatch(delivery -> delivery.report().vehicle().equals("Poison"))) {
                throw new IllegalStateException("indigestible");
            }
            return recorder.handle(batch);
        });

        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 20);
        assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 20));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(broker().takeSetAside()).singleElement()
                        .satisfies(aside -> assertThat(aside.reason()).contains("indigestible")));
    }

    @Test
    default void aReportThatTheHandlerRefusesIsSetAsideWithItsReason() {
        AtomicInteger handled = new AtomicInteger();
        subscribe(batch -> {
            handled.addAndGet(batch.size());
            return batch.stream()
                    .filter(delivery -> delivery.report().vehicle().equals("Too large"))
                    .map(delivery -> new Refusal(delivery, "document too large"))
                    .toList();
        });

        publisher().publish(List.of(report("City Truck", 0), report("Too large", 0), report("City Truck", 1)));

        List<BrokerUnderTest.SetAside> aside = new ArrayList<>();
        await().atMost(SOON).until(() -> aside.addAll(broker().takeSetAside()) || !aside.isEmpty());
        assertThat(aside).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo("document too large");
            assertThat(new String(it.body(), StandardCharsets.UTF_8)).contains("Too large");
        });
        assertThat(handled).hasValue(3);
    }
}
