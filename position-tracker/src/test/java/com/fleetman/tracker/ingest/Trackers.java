// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.update.VehicleUpdate;
import com.fleetman.tracker.Hook;
import com.fleetman.tracker.IngestStep;
import com.fleetman.tracker.rejected.RejectedReports;
import com.fleetman.tracker.vehicle.HookedVehicles;

/**
 * Some trackers on one store, and a broker that hands them parcels until each is acknowledged. A tracker may end at any
 * moment, and it may be paused at any moment, while others go on with the next parcels, or with its own. All on one
 * thread, so that the same seed does the same.
 */
final class Trackers implements Hook, IngestObserver {
    private static final int MOST_DELIVERIES = 20_000;

    private final Random random;
    private final double trouble;
    private final Deque<Parcel> queue = new ArrayDeque<>();
    private final List<ReportHandler> free = new ArrayList<>();
    private final Deque<Parcel> inHand = new ArrayDeque<>();
    private int delivered;
    final Set<VehicleUpdate> published = new HashSet<>();
    final MeterRegistry meters = new SimpleMeterRegistry();

    /** A process ends. */
    private static final class Crash extends RuntimeException {
        Crash(String moment) {
            super(moment, null, false, false);
        }
    }

    /** @param trouble how likely it is at each moment that a tracker ends there, or is paused */
    Trackers(MongoDatabaseFactory database, Mutant mutant, int number, Random random,
            double trouble) {
        this.random = random;
        this.trouble = trouble;
        for (int i = 0; i < number; i++) {
            free.add(mutant.handler(database, this, new HookedVehicles(database, this),
                    RejectedReports.in(database), "position-tracker;1;" + i));
        }
    }

    void deliver(List<Parcel> parcels) {
        queue.addAll(parcels);
        while (!queue.isEmpty()) {
            deliverNext();
        }
    }

    private void deliverNext() {
        if (delivered++ > MOST_DELIVERIES) {
            throw new AssertionError("it never ends");
        }
        Parcel parcel = queue.removeFirst();
        ReportHandler tracker = free.remove(random.nextInt(free.size()));
        inHand.push(parcel);
        try {
            tracker.handle(parcel.deliveries());
        } catch (Crash | OutageException _) {
            giveBack(parcel);
        } finally {
            inHand.pop();
            free.add(tracker);
        }
    }

    private void giveBack(Parcel parcel) {
        for (Parcel again : parcel.again(random)) {
            if (random.nextBoolean()) {
                queue.addFirst(again);
            } else {
                queue.addLast(again);
            }
        }
    }

    @Override
    public void at(String moment) {
        if (random.nextDouble() >= trouble) {
            return;
        }
        if (free.isEmpty() || random.nextBoolean()) {
            throw new Crash(moment);
        }
        if (random.nextBoolean()) {
            // The broker takes the paused tracker for dead.
            giveBack(inHand.getFirst());
        }
        for (int i = random.nextInt(4); i >= 0 && !queue.isEmpty(); i--) {
            deliverNext();
        }
    }

    @Override
    public boolean halfWay() {
        return random.nextDouble() < trouble;
    }

    @Override
    public void reached(IngestStep step) {
        at(step.name());
    }

    void publish(List<VehicleUpdate> updates) {
        published.addAll(updates);
    }
}
