// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.awaitility.Awaitility.await;

/** A changed ConfigMap changes the fleet while it drives, and one that cannot be used changes nothing. */
record ConfigMapReload() implements Check {
    private static final String SIMULATOR = "position-simulator";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(6);

    @Override
    public String name() {
        return "configmap-reload";
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(cluster);
        fleet.awaitSeenAfter(Instant.now());
        List<Pod> before = cluster.pods(SIMULATOR);
        try {
            set(cluster, "\"5\"", "\"1.5\"");
            await("five vehicles drive").atMost(SOON).until(() -> driving(fleet) == 5);
            await("the new speed").atMost(SOON)
                    .until(() -> log(cluster).contains("5 vehicles drive at 1.5 times real time"));

            set(cluster, "\"0\"", "\"2\"");
            await("the refusal").atMost(SOON)
                    .until(() -> log(cluster)
                            .contains("fleetman.simulator.vehicles must be greater than or equal to 1"));
            CheckFailed.unless(driving(fleet) == 5, driving(fleet) + " vehicles drive after a refused change");
            CheckFailed.unless(!log(cluster).contains("at 2.0 times"), "half of a refused change was made");
        } finally {
            set(cluster, "null", "\"1\"");
        }
        fleet.awaitSeenAfter(Instant.now());
        CheckFailed.unless(cluster.pods(SIMULATOR).equals(before), "the simulator was started again");
        return "fleet and speed changed and changed back, a bad value refused, no restart";
    }

    private static void set(Cluster cluster, String vehicles, String speed) {
        cluster.kubectl()
                .must("patch", "configmap", SIMULATOR, "--type", "merge", "--patch",
                        "{\"data\":{\"fleetman.simulator.vehicles\":%s,\"fleetman.simulation.speed-factor\":%s}}"
                                .formatted(vehicles, speed));
    }

    private static long driving(Fleet fleet) {
        Instant lately = Instant.now().minus(SEEN_WITHIN);
        try {
            return fleet.vehicles().values().stream().filter(seen -> seen.isAfter(lately)).count();
        } catch (IOException e) {
            throw new CheckFailed("the vehicles cannot be asked for: " + e.getMessage());
        }
    }

    private static String log(Cluster cluster) {
        return cluster.kubectl().must("logs", "--selector", "app=" + SIMULATOR, "--tail", "-1");
    }
}
