// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether positions are missing in what is stored: vehicles report on a fixed grid of times, so a hole is a loss. */
public final class Losses {
    private Losses() {}

    /**
     * Fails when any vehicle has a hole between two moments.
     *
     * @return how many positions of how many vehicles there are
     */
    public static String none(Fleet fleet, Instant from, Instant to) {
        try {
            int positions = 0;
            List<String> holes = new ArrayList<>();
            var vehicles = fleet.vehicles().keySet();
            for (String vehicle : vehicles) {
                List<Instant> times = fleet.track(vehicle, from, to);
                positions += times.size();
                holes(times, from, to).forEach(hole -> holes.add(vehicle + " " + hole));
            }
            CheckFailed.unless(holes.isEmpty(), holes.size() + " holes: " + String.join("; ", holes));
            return positions + " positions of " + vehicles.size() + " vehicles without a hole";
        } catch (IOException e) {
            throw new CheckFailed("what is stored cannot be read: " + e.getMessage());
        }
    }

    /** The stretches, of those between two moments, in which a time of the grid is missing. */
    static List<String> holes(List<Instant> times, Instant from, Instant to) {
        if (times.size() < 2) {
            return List.of("has " + times.size() + " positions");
        }
        List<Duration> steps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            steps.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        Duration grid = steps.stream().sorted().toList().get(steps.size() / 2);
        List<String> holes = new ArrayList<>();
        List<Instant> all = new ArrayList<>(List.of(from));
        all.addAll(times);
        all.add(to);
        for (int i = 1; i < all.size(); i++) {
            if (Duration.between(all.get(i - 1), all.get(i)).compareTo(grid.multipliedBy(3).dividedBy(2)) > 0) {
                holes.add(all.get(i - 1) + " to " + all.get(i));
            }
        }
        return holes;
    }
}
