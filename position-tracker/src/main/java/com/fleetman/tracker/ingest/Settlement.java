// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.history.StoredPosition;
import com.fleetman.tracker.vehicle.JudgeContext.Unsettled;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;

/**
 * The step that brings the tracks in order where arrivals did not simply go on. Before it changes what was judged
 * before, it claims the stretch in the vehicle's state, at the revision that was read: so whoever comes after a crash
 * knows what to look through, and whoever was overtaken finds its claim lost, or every position it wanted to write
 * already written.
 */
final class Settlement {
    private final PositionRepository history;
    private final VehicleRepository vehicles;
    private final Rederivation rederivation;
    private final States states;

    Settlement(PositionRepository history, VehicleRepository vehicles, Rederivation rederivation, States states) {
        this.history = history;
        this.vehicles = vehicles;
        this.rederivation = rederivation;
        this.states = states;
    }

    /** What is to be corrected of one vehicle's track. */
    private record Correction(TrackWork work, List<StoredPosition> rows) {
        boolean changesJudgements() {
            return rows.stream().anyMatch(StoredPosition::judgedBefore);
        }
    }

    /** The vehicles that somebody else has written meanwhile; their tracks are not in order yet. */
    Set<String> settle(List<TrackWork> works) {
        List<Correction> corrections = new ArrayList<>();
        for (TrackWork work : works) {
            Unsettled dirty = work.dirty();
            if (dirty != null) {
                corrections.add(correction(work, dirty));
            }
        }
        Set<String> overtaken = new HashSet<>(claim(corrections));
        corrections.removeIf(correction -> overtaken.contains(correction.work().news().vehicle()));
        if (!history.correct(corrections.stream().flatMap(correction -> correction.rows().stream()).toList())) {
            corrections.forEach(correction -> overtaken.add(correction.work().news().vehicle()));
        }
        return overtaken;
    }

    private Correction correction(TrackWork work, Unsettled dirty) {
        Vehicle vehicle = work.vehicle();
        Stretch stretch = rederivation.derive(work.news().vehicle(), dirty,
                vehicle == null ? null : vehicle.position());
        work.settled(stretch);
        return new Correction(work, stretch.corrections(vehicle == null ? null : vehicle.context().unsettled()));
    }

    private Set<String> claim(List<Correction> corrections) {
        List<Correction> claiming = corrections.stream().filter(Correction::changesJudgements).toList();
        List<Vehicle> claims = claiming.stream()
                .map(correction -> states.claimed(correction.work(), stretch(correction.rows())))
                .toList();
        Set<String> lost = vehicles.write(claims);
        for (int i = 0; i < claims.size(); i++) {
            claiming.get(i).work().written(claims.get(i));
        }
        return lost;
    }

    private static Unsettled stretch(List<StoredPosition> rows) {
        return rows.stream()
                .map(row -> new Unsettled(row.position().fixTime(), row.position().fixTime()))
                .reduce(Unsettled::and)
                .orElseThrow();
    }
}
