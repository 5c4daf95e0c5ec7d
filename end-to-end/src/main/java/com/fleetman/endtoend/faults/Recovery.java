// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.mongodb.MongoException;
import org.awaitility.Awaitility;

import com.fleetman.endtoend.load.Progress;

/** Waits until what was confirmed after a fault can be seen again: of every vehicle, and where the fault was felt. */
final class Recovery {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Stage stage;
    private final String load;
    private final Progress progress;

    Recovery(Stage stage, String load, Progress progress) {
        this.stage = stage;
        this.load = load;
        this.progress = progress;
    }

    /** How long it took since the harm was done. */
    Duration await(Fault fault, Instant harm) {
        Awaitility.await("recovery from " + fault.name())
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> recovered(fault, harm));
        return Duration.between(harm, Instant.now());
    }

    private boolean recovered(Fault fault, Instant harm) {
        try {
            return switch (fault) {
                case Kill(Part part) when part == Part.SIMULATOR -> simulatorSeenSince(harm);
                case Kill(Part part) when part == Part.GATEWAY -> loadSeen(stage.shown().fixTimes());
                default -> loadSeen(stage.store().fixTimes(load));
            };
        } catch (IOException | MongoException _) {
            return false;
        }
    }

    private boolean loadSeen(Map<String, Instant> seen) {
        return progress.everyVehicleSinceMark() && reached(seen, progress.sinceMark());
    }

    private boolean simulatorSeenSince(Instant harm) {
        Map<String, Instant> simulated = stage.store().fixTimesOfOthers(Trial.LOAD_PREFIX);
        return !simulated.isEmpty() && simulated.values().stream().allMatch(harm::isBefore);
    }

    /** Whether every vehicle is seen at the fix time that is expected of it, or later. */
    static boolean reached(Map<String, Instant> seen, Map<String, Instant> expected) {
        return expected.entrySet()
                .stream()
                .allMatch(it -> !seen.getOrDefault(it.getKey(), Instant.MIN).isBefore(it.getValue()));
    }
}
