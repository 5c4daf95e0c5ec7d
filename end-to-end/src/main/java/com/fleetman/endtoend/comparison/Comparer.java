// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.comparison;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fleetman.endtoend.comparison.ShownFleet.Shown;
import com.fleetman.endtoend.load.Drive;
import com.fleetman.endtoend.load.Ledger;
import com.fleetman.endtoend.load.LedgerEntry;

/** Compares the ledger of a load with the store and, if there is one, with what a gateway shows. */
public final class Comparer {
    /** The tracker's Earth is a sphere, which is at most 0.56 % off; a speed from the wrong neighbour is far more. */
    private static final double SPEED_TOLERANCE = 0.01;
    private static final double SPEED_ROUNDING = 0.02;

    private final StoredFleet store;
    private final @Nullable ShownFleet gateway;
    private final Findings findings = new Findings();

    public Comparer(StoredFleet store, @Nullable ShownFleet gateway) {
        this.store = store;
        this.gateway = gateway;
    }

    /** What a ledger says of one vehicle: each fix time with its place. */
    private record Place(double lat, double lon) {}

    public Comparison compare(Ledger ledger, String load) throws IOException {
        Map<String, StoredPosition> states = store.states(load);
        Map<String, Shown> shown = gateway == null ? Map.of() : gateway.vehicles();
        for (Map.Entry<String, Map<Instant, Place>> vehicle : byVehicle(ledger).entrySet()) {
            List<StoredPosition> track = store.track(vehicle.getKey());
            compareTrack(vehicle.getKey(), vehicle.getValue(), track);
            compareState(vehicle.getKey(), track, states.get(vehicle.getKey()));
            if (gateway != null) {
                compareShown(vehicle.getKey(), track, shown.get(vehicle.getKey()));
            }
        }
        return findings.comparison();
    }

    private Map<String, Map<Instant, Place>> byVehicle(Ledger ledger) {
        Map<String, Map<Instant, Place>> vehicles = new TreeMap<>();
        try (Stream<LedgerEntry> entries = ledger.entries()) {
            entries.forEach(entry -> {
                Place before = vehicles.computeIfAbsent(entry.vehicle(), _ -> new HashMap<>())
                        .put(entry.fixTime(), new Place(entry.lat(), entry.lon()));
                if (before != null) {
                    findings.doubled("confirmed twice: " + entry);
                }
            });
        }
        return vehicles;
    }

    private void compareTrack(String vehicle, Map<Instant, Place> confirmed, List<StoredPosition> track) {
        Set<Instant> stored = new HashSet<>();
        for (int i = 0; i < track.size(); i++) {
            StoredPosition position = track.get(i);
            if (!stored.add(position.fixTime())) {
                findings.doubled(vehicle + " " + position);
            }
            Place place = confirmed.get(position.fixTime());
            boolean elsewhere = place != null && (place.lat() != position.lat() || place.lon() != position.lon());
            if (elsewhere || position.quality() != null || !trueSpeed(position, i == 0)) {
                findings.wrong(vehicle + " " + position + ", not at " + place + " with "
                        + Drive.speed(position.fixTime()) + " m/s");
            }
        }
        confirmed.keySet()
                .stream()
                .filter(time -> !stored.contains(time))
                .forEach(time -> findings.lost(vehicle + " " + time));
        findings.confirmed(confirmed.size());
        findings.stored(stored.size());
        findings.late(track.stream().filter(StoredPosition::late).count());
    }

    private static boolean trueSpeed(StoredPosition position, boolean first) {
        Double speed = position.speed();
        if (speed == null) {
            return first;
        }
        double expected = Drive.speed(position.fixTime());
        return !first && Math.abs(speed - expected) <= SPEED_TOLERANCE * expected + SPEED_ROUNDING;
    }

    private void compareState(String vehicle, List<StoredPosition> track, @Nullable StoredPosition state) {
        StoredPosition newest = track.isEmpty() ? null : track.getLast();
        boolean same = newest == null || state == null
                ? newest == state
                : Shown.of(newest).equals(Shown.of(state));
        if (!same) {
            findings.wrong(vehicle + " state " + state + ", newest of its track " + newest);
        }
    }

    private void compareShown(String vehicle, List<StoredPosition> track, @Nullable Shown shown) {
        Shown newest = track.isEmpty() ? null : Shown.of(track.getLast());
        boolean same = newest == null ? shown == null : newest.equals(shown);
        if (!same) {
            findings.wrong(vehicle + " shown " + shown + ", stored " + newest);
        }
    }
}
