// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.awaitility.core.ConditionTimeoutException;

import com.fleetman.endtoend.cast.Service;

import static org.awaitility.Awaitility.await;

/**
 * A tracker stands still between history and state and, when others have long taken over, goes on where it was: what it
 * still writes must be refused.
 */
record Pause(Duration length) implements Fault {
    private static final String REFUSED = "fleetman_state_refused_total";
    private static final int PEEKS = 30;
    private static final Duration STILL = Duration.ofMillis(500);
    private static final Duration NOTICE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "pause-tracker";
    }

    @Override
    public Blow strike(Stage stage, String load) {
        Service tracker = stage.cast().busiestTracker();
        double before = tracker.metric(REFUSED);
        boolean inABatch = false;
        Instant at = Instant.now();
        for (int peek = 0; peek < PEEKS && !inABatch; peek++) {
            tracker.process().resume();
            stage.letPass(STILL);
            at = Instant.now();
            tracker.process().pause();
            inABatch = standsBetweenHistoryAndState(stage, load);
        }
        stage.letPass(length);
        tracker.process().resume();
        double refused = refusedSince(tracker, before);
        return new Blow(at, " refused=%.0f".formatted(refused),
                refused > 0 ? List.of() : List.of("no late write was refused"));
    }

    /** Whether some vehicle has a history that goes beyond its state, and keeps it so. */
    private static boolean standsBetweenHistoryAndState(Stage stage, String load) {
        Map<String, Instant> behind = stage.store().behind(load);
        stage.letPass(STILL);
        return stage.store().behind(load).entrySet().stream().anyMatch(behind.entrySet()::contains);
    }

    private static double refusedSince(Service tracker, double before) {
        try {
            return await().atMost(NOTICE)
                    .ignoreExceptions()
                    .until(() -> tracker.metric(REFUSED) - before, refused -> refused > 0);
        } catch (ConditionTimeoutException _) {
            return 0;
        }
    }
}
