// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Duration;
import java.time.Instant;

import static org.awaitility.Awaitility.await;

/** Of two simulators one drives; when it is killed or stopped the other goes on, and no report is missing. */
record HandOver() implements Check {
    private static final String SIMULATOR = "position-simulator";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "hand-over";
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(cluster);
        Instant from = Instant.now();
        fleet.awaitSeenAfter(from);
        try {
            pair(cluster);
            Duration killed = end(cluster, "--grace-period=0", "--force");
            fleet.awaitSeenAfter(Instant.now());
            pair(cluster);
            Duration stopped = end(cluster, "--wait=false");
            Instant to = Instant.now();
            fleet.awaitSeenAfter(to);
            return "%.1f s after a kill, %.1f s after a stop; %s".formatted(killed.toMillis() / 1000.0,
                    stopped.toMillis() / 1000.0, Losses.none(fleet, from, to));
        } finally {
            scale(cluster, 1);
        }
    }

    private static void pair(Cluster cluster) {
        scale(cluster, 2);
        await("one of two in the lead").atMost(Duration.ofSeconds(60))
                .until(() -> cluster.pods(SIMULATOR).size() == 2
                        && cluster.pods(SIMULATOR).stream().anyMatch(pod -> pod.name().equals(leader(cluster))));
    }

    /** @return how long it took until the other one led */
    private static Duration end(Cluster cluster, String... how) {
        String leader = leader(cluster);
        String[] arguments = new String[3 + how.length];
        arguments[0] = "delete";
        arguments[1] = "pod";
        arguments[2] = leader;
        System.arraycopy(how, 0, arguments, 3, how.length);
        long since = System.nanoTime();
        cluster.kubectl().must(arguments);
        await("another leader than " + leader).atMost(LIMIT.plusSeconds(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    String now = leader(cluster);
                    return !now.isEmpty() && !now.equals(leader);
                });
        Duration taken = Duration.ofNanos(System.nanoTime() - since);
        CheckFailed.unless(taken.compareTo(LIMIT) <= 0, "the hand-over took " + taken.toSeconds() + " s");
        return taken;
    }

    private static String leader(Cluster cluster) {
        return cluster.kubectl().get("lease", SIMULATOR).at("/spec/holderIdentity").asString("");
    }

    private static void scale(Cluster cluster, int replicas) {
        cluster.kubectl().must("scale", "deployment/" + SIMULATOR, "--replicas=" + replicas);
        cluster.awaitRollout("Deployment", SIMULATOR);
    }
}
