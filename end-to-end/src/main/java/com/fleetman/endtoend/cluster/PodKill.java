// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.awaitility.Awaitility.await;

/** A pod that is killed is replaced; whatever a tracker had in hand is stored by the next. */
record PodKill() implements Check {
    private static final Duration REPLACED_WITHIN = Duration.ofSeconds(120);

    @Override
    public String name() {
        return "pod-kill";
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(cluster);
        Instant from = Instant.now();
        fleet.awaitSeenAfter(from);
        List.of("position-tracker", "api-gateway", "webapp").forEach(app -> kill(cluster, app));
        Instant to = Instant.now();
        fleet.awaitSeenAfter(to);
        String stored = Losses.none(fleet, from, to);
        kill(cluster, "position-simulator");
        fleet.awaitSeenAfter(Instant.now());
        return "four services replaced; " + stored;
    }

    private static void kill(Cluster cluster, String app) {
        String victim = cluster.pods(app).getFirst().name();
        cluster.kubectl().must("delete", "pod", victim, "--grace-period=0", "--force");
        await("another " + app).atMost(REPLACED_WITHIN)
                .until(() -> cluster.pods(app)
                        .stream()
                        .anyMatch(pod -> pod.ready() && !pod.name().equals(victim)));
        cluster.awaitRollout("Deployment", app);
    }
}
