// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Senders side by side, each with a connection and vehicles of its own: while one waits for its confirms, another sends,
 * as in a fleet of many.
 */
public final class Senders implements AutoCloseable {
    private final List<Messaging> connections;
    private final List<DrivingNorth> fleets;

    /**
     * @param settings that lead to the broker
     * @param vehicles of all senders together
     * @param underWay how many reports of all senders together may wait for their confirm
     */
    public Senders(Map<String, String> settings, int senders, int vehicles, int underWay) {
        int batch = underWay / senders;
        connections = IntStream.range(0, senders).mapToObj(_ -> Messaging.connect(settings, batch)).toList();
        fleets = IntStream.range(0, senders)
                .mapToObj(i -> new DrivingNorth(connections.get(i).reportPublisher(), i * vehicles / senders,
                        vehicles / senders, batch))
                .toList();
    }

    /** Returns when the broker has confirmed so many more reports. */
    public void publish(int reports) {
        CompletableFuture.allOf(fleets.stream()
                .map(fleet -> CompletableFuture.runAsync(() -> fleet.publish(reports / fleets.size()),
                        Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new)).join();
    }

    /** How often the broker has not confirmed a batch, which was then published again. */
    public int refusals() {
        return fleets.stream().mapToInt(DrivingNorth::refusals).sum();
    }

    @Override
    public void close() {
        fleets.forEach(DrivingNorth::close);
        connections.forEach(Messaging::close);
    }
}
