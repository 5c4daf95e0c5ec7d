// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.awaitility.core.ConditionTimeoutException;

import com.fleetman.endtoend.cast.Service;

import static org.awaitility.Awaitility.await;

/**
 * A tracker stands still and goes on where it was, not knowing that others have taken over: what it still writes must
 * be refused. Whether it stood still before a write is chance, so it has some tries.
 */
record Pause(Duration length) implements Fault {
    private static final String REFUSED = "fleetman_state_refused_total";
    private static final int TRIES = 3;
    private static final Duration NOTICE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "pause-tracker";
    }

    @Override
    public Blow strike(Stage stage) {
        Instant at = Instant.now();
        for (int tries = 1; tries <= TRIES; tries++) {
            Service tracker = stage.cast().busiestTracker();
            double before = tracker.metric(REFUSED);
            at = Instant.now();
            tracker.process().pause();
            stage.letPass(length);
            tracker.process().resume();
            if (refusedSince(tracker, before)) {
                return new Blow(at, " refused=%.0f tries=%d".formatted(tracker.metric(REFUSED) - before, tries),
                        List.of());
            }
        }
        return new Blow(at, " refused=0", List.of("no late write was refused in " + TRIES + " pauses"));
    }

    private static boolean refusedSince(Service tracker, double before) {
        try {
            await().atMost(NOTICE).ignoreExceptions().until(() -> tracker.metric(REFUSED) > before);
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }
}
