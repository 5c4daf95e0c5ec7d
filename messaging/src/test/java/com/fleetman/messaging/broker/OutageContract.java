// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static com.fleetman.messaging.broker.Samples.SOON;
import static com.fleetman.messaging.broker.Samples.reports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A broker that dies loses nothing it has confirmed, and is found again. */
interface OutageContract extends ContractBench {
    @Test
    default void confirmedReportsSurviveTheDeathOfTheBroker() {
        publisher().publish(reports("City Truck", 0, 200));

        broker().kill();
        broker().start();

        Recorder recorder = new Recorder();
        subscribe(recorder);
        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 200);
        assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 200));
    }

    @Test
    default void aConsumerFindsTheBrokerAgainAndKnowsWhetherItIsThere() {
        Recorder recorder = new Recorder();
        Subscription subscription = subscribe(recorder);
        await().atMost(SOON).until(subscription::connected);

        broker().kill();
        await().atMost(SOON).until(() -> !subscription.connected());
        broker().start();
        await().atMost(SOON).until(subscription::connected);

        publishWhenPossible(reports("City Truck", 0, 10));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(recorder.reports()).isEqualTo(reports("City Truck", 0, 10)));
    }

    @Test
    default void aConsumerMayStartBeforeTheBroker() {
        broker().kill();
        Recorder recorder = new Recorder();
        subscribe(recorder);

        broker().start();

        publishWhenPossible(reports("City Truck", 0, 10));
        await().atMost(SOON).until(() -> recorder.deliveries.size() >= 10);
    }

    @Test
    @Timeout(10)
    default void aPublisherIsToldWithinSecondsThatTheBrokerIsAway() {
        broker().kill();

        assertThatExceptionOfType(NotConfirmedException.class)
                .isThrownBy(() -> publisher().publish(reports("City Truck", 0, 10)));
    }
}
