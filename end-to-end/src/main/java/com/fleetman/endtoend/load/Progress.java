// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How far a load has come, by its ledger. For one thread. */
public final class Progress {
    private final LedgerTail tail;
    private final int vehicles;
    private final Map<String, Instant> newest = new HashMap<>();
    private final Map<String, Instant> sinceMark = new HashMap<>();
    private @Nullable Instant mark;
    private long confirmed;

    public Progress(Path ledger, int vehicles) {
        this.tail = new LedgerTail(ledger);
        this.vehicles = vehicles;
    }

    /** How many reports have been confirmed. */
    public long confirmed() {
        readOn();
        return confirmed;
    }

    /** The fix time up to which each vehicle's reports have been confirmed. */
    public Map<String, Instant> newest() {
        readOn();
        return Map.copyOf(newest);
    }

    /** From here on it is noted what was confirmed of each vehicle first after a moment since this was last asked. */
    public void mark(Instant moment) {
        mark = moment;
        sinceMark.clear();
    }

    /** The fix time of the first report of each vehicle that was confirmed after the mark. */
    public Map<String, Instant> sinceMark() {
        readOn();
        return Map.copyOf(sinceMark);
    }

    /** Whether a report of every vehicle has been confirmed after the mark. */
    public boolean everyVehicleSinceMark() {
        return sinceMark().size() == vehicles;
    }

    private void readOn() {
        for (LedgerEntry entry : tail.next()) {
            confirmed++;
            newest.merge(entry.vehicle(), entry.fixTime(), (one, other) -> one.isAfter(other) ? one : other);
            if (mark != null && entry.confirmedAt().isAfter(mark)) {
                sinceMark.putIfAbsent(entry.vehicle(), entry.fixTime());
            }
        }
    }
}
