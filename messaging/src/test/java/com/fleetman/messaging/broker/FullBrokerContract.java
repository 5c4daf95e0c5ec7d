// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

import static com.fleetman.messaging.broker.Samples.SOON;
import static com.fleetman.messaging.broker.Samples.START;
import static com.fleetman.messaging.broker.Samples.report;
import static com.fleetman.messaging.broker.Samples.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A full broker refuses, keeps what it has confirmed, and can be emptied. */
interface FullBrokerContract extends ContractBench {
    Duration REFUSAL_LIMIT = Duration.ofSeconds(10);

    @Test
    default void aFullBrokerRefusesWithinSecondsAndKeepsWhatItConfirmed() {
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
    default void aFullBrokerIsEmptiedByATrackerThatPublishesBeforeItAcknowledges() {
        List<PositionReport> confirmed = fillUp();
        UpdatePublisher updates = broker().updatePublisher();
        Recorder recorder = new Recorder();

        subscribe(batch -> {
            updates.publish(List.of(update("Heavy")));
            return recorder.handle(batch);
        });

        await().atMost(SOON).until(() -> new HashSet<>(recorder.reports()).containsAll(confirmed));
    }

    /** Publishes until refused, and returns what was confirmed before. */
    private List<PositionReport> fillUp() {
        List<PositionReport> confirmed = new ArrayList<>();
        Instant lastTry = Instant.now();
        Map<String, String> ballast = new HashMap<>();
        IntStream.range(0, 30).forEach(i -> ballast.put("ballast" + i, "x".repeat(60)));
        try {
            for (int kilobytes = 0; kilobytes < 2 * broker().capacityKilobytes(); kilobytes += 200) {
                List<PositionReport> batch = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    batch.add(new PositionReport("Heavy", null, ReportSource.REST,
                            START.plusSeconds(confirmed.size() + i), null, START, null, 1.0, 2.0, null, null, null,
                            null,
                            null, ballast));
                }
                lastTry = Instant.now();
                publisher().publish(batch);
                confirmed.addAll(batch);
            }
        } catch (NotConfirmedException _) {
            assertThat(Duration.between(lastTry, Instant.now())).isLessThan(REFUSAL_LIMIT);
            return confirmed;
        }
        throw new AssertionError("the broker took " + 2 * broker().capacityKilobytes() + " KB without a word");
    }
}
