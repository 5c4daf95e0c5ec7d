// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.update.VehicleUpdate;

/**
 * The latest position of every vehicle. Updates and snapshots are merged by fix time on the thread that brings them:
 * there is no queue before the picture. Its history is cut into beats, so that a viewer can be told what has changed
 * since the beat it saw last: with the last beat at the cost of the changes alone, further back at the cost of a walk
 * through the fleet.
 */
public final class LivePicture {
    private static final long BEFORE_ALL = 0;

    private final Map<String, Cell> byVehicle = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private List<Cell> changed = new ArrayList<>();
    private long beat = BEFORE_ALL + 1;
    private long snapshot;
    private int vehicles;
    private @Nullable Instant lastReceived;

    /** @throws IllegalArgumentException when an update lacks what makes it one; those before it are merged */
    synchronized void merge(List<VehicleUpdate> updates) {
        updates.forEach(this::merge);
    }

    private void merge(VehicleUpdate update) {
        if (!Updates.whole(update)) {
            throw new IllegalArgumentException("incomplete: " + update);
        }
        Cell cell = byVehicle.get(update.vehicle());
        if (cell == null) {
            cell = new Cell(cells.size(), update, beat);
            byVehicle.put(update.vehicle(), cell);
            cells.add(cell);
            changed.add(cell);
            vehicles++;
        } else if (cell.outdatedBy(update)) {
            note(cell);
            vehicles += cell.gone() ? 1 : 0;
            cell.replace(update, beat);
        }
        cell.confirm(snapshot);
        if (lastReceived == null || update.receivedAt().isAfter(lastReceived)) {
            lastReceived = update.receivedAt();
        }
    }

    private void note(Cell cell) {
        if (!cell.changedAfter(beat - 1)) {
            changed.add(cell);
        }
    }

    /** From here on vehicles are counted as confirmed by a new snapshot. */
    synchronized long beginSnapshot() {
        return ++snapshot;
    }

    /** Drops the vehicles that neither the snapshot nor an update has named since it began. */
    synchronized void endSnapshot(long begun) {
        for (Cell cell : cells) {
            if (!cell.gone() && !cell.confirmedSince(begun)) {
                note(cell);
                cell.remove(beat);
                vehicles--;
            }
        }
    }

    /** Ends the current beat and returns what changed in it. */
    public synchronized Changes closeBeat() {
        Changes closed = collect(changed, beat - 1);
        changed = new ArrayList<>();
        beat++;
        return closed;
    }

    /** What changed after a beat, up to now. */
    public synchronized Changes since(long seen) {
        return collect(cells.stream().filter(cell -> cell.changedAfter(seen)).toList(), seen);
    }

    private Changes collect(List<Cell> some, long seen) {
        List<Change> moved = new ArrayList<>(some.size());
        List<Integer> gone = new ArrayList<>();
        for (Cell cell : some) {
            if (cell.gone()) {
                gone.add(cell.index);
            } else {
                moved.add(cell.changeSince(seen));
            }
        }
        return new Changes(beat, moved, gone);
    }

    /** Every vehicle there is, described. */
    public synchronized List<Change> all() {
        return cells.stream().filter(cell -> !cell.gone()).map(cell -> cell.changeSince(BEFORE_ALL)).toList();
    }

    public synchronized Optional<VehicleUpdate> find(String vehicle) {
        return Optional.ofNullable(byVehicle.get(vehicle)).filter(cell -> !cell.gone()).map(Cell::latest);
    }

    public synchronized int size() {
        return vehicles;
    }

    /** When the newest report known was received. */
    public synchronized @Nullable Instant lastReceived() {
        return lastReceived;
    }
}
