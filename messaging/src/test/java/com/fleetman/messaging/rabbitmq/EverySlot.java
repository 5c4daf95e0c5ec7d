// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.messaging.report.Slot;

import static org.awaitility.Awaitility.await;

/** A fleet with one vehicle for each slot, all of which report second by second until it is closed. */
final class EverySlot implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Set<PositionReport> confirmed = ConcurrentHashMap.newKeySet();
    private final Thread load;
    private volatile boolean enough;

    EverySlot(ReportPublisher publisher) {
        load = Thread.startVirtualThread(() -> publishUntilEnough(publisher));
    }

    private void publishUntilEnough(ReportPublisher publisher) {
        for (int second = 0; !enough; second++) {
            List<PositionReport> reports = at(second);
            await().atMost(PATIENCE).ignoreException(NotConfirmedException.class).until(() -> {
                publisher.publish(reports);
                return true;
            });
            confirmed.addAll(reports);
        }
    }

    Set<PositionReport> confirmed() {
        return confirmed;
    }

    /** One report for each slot. */
    static List<PositionReport> at(int second) {
        return IntStream.range(0, Slot.COUNT).mapToObj(slot -> report(slot, second, Map.of())).toList();
    }

    static PositionReport report(int slot, int second, Map<String, String> attributes) {
        Instant time = START.plusSeconds(second);
        return new PositionReport(vehicleOf(slot), null, ReportSource.SIMULATOR, time, null, time, null, 53.5, -1.5,
                null, null, null, null, null, attributes);
    }

    private static String vehicleOf(int slot) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "Vehicle " + i)
                .filter(vehicle -> Slot.of(vehicle) == slot)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        load.join();
    }
}
