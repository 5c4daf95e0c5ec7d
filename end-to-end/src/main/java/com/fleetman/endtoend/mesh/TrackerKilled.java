// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.Cluster;

import static org.awaitility.Awaitility.await;

/** One of two trackers is killed while many ask: the other answers in its place. */
record TrackerKilled() implements Check {
    /** Within its container a process with the number 1 would be proof against it. */
    private static final String SHARED = "{\"spec\":{\"replicas\":%d,\"template\":{\"spec\":{\"shareProcessNamespace\":%b}}}}";
    private static final String KILL = "for it in /proc/[0-9]*; do read -r name <$it/comm; "
            + "if [ \"$name\" = java ]; then kill -9 ${it#/proc/}; echo killed; fi; done";

    @Override
    public String name() {
        return "kill-one-of-two-trackers";
    }

    @Override
    public String run(Cluster cluster) {
        try {
            become(cluster, 2, true);
            String seen = RollingUpdates.underLoad(cluster, () -> kill(cluster));
            return "expected=0 GETs failed observed=" + seen;
        } finally {
            become(cluster, 1, false);
        }
    }

    private static void kill(Cluster cluster) {
        String victim = cluster.pods(Mesh.TRACKER).getFirst().name();
        String printed = cluster.kubectl()
                .must("exec", victim, "--container=" + Mesh.TRACKER, "--", "bash", "-c", KILL);
        CheckFailed.unless(printed.contains("killed"), "no Java process was found in " + victim);
        await(victim + " is back").atMost(Duration.ofSeconds(120))
                .until(() -> cluster.pods(Mesh.TRACKER)
                        .stream()
                        .anyMatch(pod -> pod.name().equals(victim) && pod.restarts() > 0 && pod.ready()));
    }

    private static void become(Cluster cluster, int replicas, boolean shared) {
        cluster.kubectl()
                .must("patch", "deployment", Mesh.TRACKER, "--patch", SHARED.formatted(replicas, shared));
        cluster.awaitRollout("Deployment", Mesh.TRACKER);
    }
}
