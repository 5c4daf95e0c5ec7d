// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import com.fleetman.messaging.update.VehicleUpdate;

/** A vehicle's place in the picture; guarded by the picture's lock. */
final class Cell {
    final int index;
    private VehicleUpdate latest;
    private boolean gone;
    private long changedIn;
    private long describedIn;
    private long confirmedBy;

    Cell(int index, VehicleUpdate first, long beat) {
        this.index = index;
        this.latest = first;
        this.changedIn = beat;
        this.describedIn = beat;
    }

    VehicleUpdate latest() {
        return latest;
    }

    boolean gone() {
        return gone;
    }

    boolean changedAfter(long beat) {
        return changedIn > beat;
    }

    /** Notes that the tracker knows the vehicle, as of this snapshot. */
    void confirm(long snapshot) {
        confirmedBy = snapshot;
    }

    boolean confirmedSince(long snapshot) {
        return confirmedBy >= snapshot;
    }

    /** The newer fix wins, so the order in which updates and snapshots arrive does not matter. */
    boolean outdatedBy(VehicleUpdate update) {
        int newer = update.fixTime().compareTo(latest.fixTime());
        return gone || newer > 0 || newer == 0 && renamedBy(update);
    }

    private boolean renamedBy(VehicleUpdate update) {
        return !update.name().equals(latest.name()) || !update.category().equals(latest.category());
    }

    void replace(VehicleUpdate update, long beat) {
        if (gone || renamedBy(update) || !update.processedBy().equals(latest.processedBy())) {
            describedIn = beat;
        }
        latest = update;
        gone = false;
        changedIn = beat;
    }

    void remove(long beat) {
        gone = true;
        changedIn = beat;
    }

    /** What a viewer that has seen everything up to {@code beat} must be told. */
    Change changeSince(long beat) {
        return new Change(index, latest, describedIn > beat);
    }
}
