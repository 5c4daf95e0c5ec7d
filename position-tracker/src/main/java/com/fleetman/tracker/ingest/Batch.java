// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fleetman.messaging.broker.Delivery;

/** What is believed of a batch, for each vehicle in fix-time order; of two with one fix time, the first. */
final class Batch {
    private final Map<String, TreeMap<Instant, Arrival>> byVehicle = new LinkedHashMap<>();
    private final Tally tally;

    private Batch(Tally tally) {
        this.tally = tally;
    }

    static Batch of(List<Delivery> deliveries, ReportJudge judge, Tally tally) {
        Batch batch = new Batch(tally);
        for (Delivery delivery : deliveries) {
            tally.received(delivery.report().source());
            switch (judge.judge(delivery.report())) {
                case Verdict.Dismissed dismissed -> tally.dismissed(dismissed.reason());
                case Verdict.Believed believed -> batch.add(new Arrival(delivery, believed.position()));
            }
        }
        return batch;
    }

    private void add(Arrival arrival) {
        Arrival first = byVehicle.computeIfAbsent(arrival.position().vehicle(), _ -> new TreeMap<>())
                .putIfAbsent(arrival.position().fixTime(), arrival);
        if (first != null) {
            tally.repeated(first.position().samePlaceAs(arrival.position()));
        }
    }

    List<String> vehicles() {
        return List.copyOf(byVehicle.keySet());
    }

    List<Arrival> arrivals(String vehicle) {
        TreeMap<Instant, Arrival> arrivals = byVehicle.get(vehicle);
        return arrivals == null ? List.of() : new ArrayList<>(arrivals.values());
    }
}
