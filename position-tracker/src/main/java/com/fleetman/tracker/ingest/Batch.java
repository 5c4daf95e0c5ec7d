// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Reason;
import com.fleetman.tracker.rejected.Rejection;

/** The reports of a batch, each judged by itself, and gathered by vehicle. */
final class Batch {
    private final Map<String, VehicleNews> news = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Comparator<Position> ties;
    private final Tally tally;

    private Batch(Comparator<Position> ties, Tally tally) {
        this.ties = ties;
        this.tally = tally;
    }

    static Batch of(List<Delivery> deliveries, ReportJudge judge, Comparator<Position> ties, Tally tally) {
        Batch batch = new Batch(ties, tally);
        deliveries.forEach(delivery -> batch.add(delivery, judge.judge(delivery.report())));
        return batch;
    }

    private void add(Delivery delivery, Verdict verdict) {
        tally.received(delivery.report().source());
        VehicleNews vehicle = news.computeIfAbsent(delivery.report().vehicle(), VehicleNews::new);
        vehicle.heard(verdict.receivedAt(), delivery.redelivered());
        switch (verdict) {
            case Verdict.Heartbeat _ -> tally.dismissed(Reason.HEARTBEAT);
            case Verdict.Rejected rejected -> {
                tally.dismissed(rejected.reason());
                rejections.add(new Rejection(delivery.report(), Set.of(rejected.reason()), rejected.receivedAt()));
            }
            case Verdict.Believed believed -> believed(vehicle, new Arrival(delivery, believed.position()));
        }
    }

    private void believed(VehicleNews vehicle, Arrival arrival) {
        Arrival other = vehicle.put(arrival, ties);
        if (other != null) {
            Position taken = vehicle.arrival(arrival.position().fixTime()).position();
            repeated(other, taken.samePlaceAs(other.position()));
            vehicle.repeated();
        }
    }

    /** A second report of a vehicle and fix time: harmless when it says the same. */
    void repeated(Arrival arrival, boolean samePlace) {
        if (samePlace) {
            tally.duplicate();
        } else {
            tally.dismissed(Reason.CONFLICT);
            rejections.add(new Rejection(arrival.delivery().report(), Set.of(Reason.CONFLICT),
                    arrival.position().receivedAt()));
        }
    }

    Collection<VehicleNews> news() {
        return news.values();
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
