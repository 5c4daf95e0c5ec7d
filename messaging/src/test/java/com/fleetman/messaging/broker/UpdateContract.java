// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fleetman.messaging.update.UpdateBatch;

import static com.fleetman.messaging.broker.Samples.SOON;
import static com.fleetman.messaging.broker.Samples.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Updates reach everybody who listens now. */
interface UpdateContract extends ContractBench {
    @Test
    default void updatesReachEveryListenerInSequence() {
        RecordingListener first = new RecordingListener();
        RecordingListener second = new RecordingListener();
        keep(broker().updateConsumer().subscribe(first));
        keep(broker().updateConsumer().subscribe(second));
        await().atMost(SOON).until(() -> first.subscribed.get() == 1 && second.subscribed.get() == 1);

        UpdatePublisher updates = broker().updatePublisher();
        updates.publish(List.of(update("City Truck")));
        updates.publish(List.of(update("Ferry"), update("Bus")));

        for (RecordingListener listener : List.of(first, second)) {
            await().atMost(SOON).until(() -> listener.batches.size() == 2);
            assertThat(listener.batches).extracting(UpdateBatch::sequence).containsExactly(1L, 2L);
            assertThat(listener.batches.getLast().updates()).containsExactly(update("Ferry"), update("Bus"));
            assertThat(listener.batches.getFirst().publisher()).isEqualTo(listener.batches.getLast().publisher());
        }
    }

    @Test
    default void aListenerIsToldWhenItsSubscriptionStandsAgain() {
        RecordingListener listener = new RecordingListener();
        keep(broker().updateConsumer().subscribe(listener));
        await().atMost(SOON).until(() -> listener.subscribed.get() == 1);

        broker().kill();
        broker().start();

        await().atMost(SOON).until(() -> listener.subscribed.get() == 2);
        await().atMost(SOON).ignoreExceptions().until(() -> {
            broker().updatePublisher().publish(List.of(update("City Truck")));
            return !listener.batches.isEmpty();
        });
    }
}
