// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fleetman.endtoend.cast.Service;

/** A tracker dies between two steps of a batch, where a rehearsal makes it, and is started again. */
record Halt(String point) implements Fault {
    private static final int BATCHES_BEFORE = 20;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Override
    public String name() {
        return "halt-" + point;
    }

    @Override
    public Blow strike(Stage stage, String load) {
        Service tracker = stage.cast().busiestTracker();
        tracker.stop();
        tracker.start(Map.of("fleetman.tracker.rehearsal.enabled", "true", "fleetman.tracker.rehearsal.halt-at", point,
                "fleetman.tracker.rehearsal.halt-after", String.valueOf(BATCHES_BEFORE)));
        boolean halted = tracker.process().awaitEnd(LIMIT);
        Instant at = Instant.now();
        if (!halted) {
            tracker.kill();
        }
        tracker.startAgain();
        return new Blow(at, "", halted ? List.of() : List.of("the tracker never halted " + point));
    }
}
