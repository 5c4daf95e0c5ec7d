// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Duration;
import java.time.Instant;

import static org.awaitility.Awaitility.await;

/** Trackers that join and leave take over each other's queues, and no report is lost on the way. */
record ScaleOutAndIn() implements Check {
    private static final String TRACKER = "position-tracker";
    private static final int MANY = 3;

    @Override
    public String name() {
        return "scale-out-and-in";
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(cluster);
        Instant from = Instant.now();
        fleet.awaitSeenAfter(from);
        scale(cluster, MANY);
        fleet.awaitSeenAfter(Instant.now());
        scale(cluster, 1);
        Instant to = Instant.now();
        fleet.awaitSeenAfter(to);
        return Losses.none(fleet, from, to);
    }

    private static void scale(Cluster cluster, int replicas) {
        cluster.kubectl().must("scale", "deployment/" + TRACKER, "--replicas=" + replicas);
        cluster.awaitRollout("Deployment", TRACKER);
        await(replicas + " trackers").atMost(Duration.ofSeconds(90))
                .until(() -> cluster.pods(TRACKER).stream().filter(Pod::ready).count() == replicas
                        && cluster.pods(TRACKER).size() == replicas);
    }
}
