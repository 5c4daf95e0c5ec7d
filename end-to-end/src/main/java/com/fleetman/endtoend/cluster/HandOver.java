// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.awaitility.Awaitility.await;

/** Of two simulators one alone drives; when it is killed or stopped the other goes on, and no report is missing. */
record HandOver() implements Check {
    private static final String SIMULATOR = "position-simulator";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Its own word for it; images of ours have no program that speaks HTTP. */
    private static final String IS_DRIVING = """
            exec 3<>/dev/tcp/127.0.0.1/8080
            printf 'GET /actuator/prometheus HTTP/1.0\\r\\n\\r\\n' >&3
            grep -q '^fleetman_simulator_driving.* 1.0' <&3
            """;

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
        await("one of two simulators drives, the one that holds the lease").atMost(Duration.ofSeconds(60))
                .until(() -> {
                    List<String> pods = cluster.pods(SIMULATOR).stream().map(Pod::name).toList();
                    return pods.size() == 2
                            && pods.stream()
                                    .filter(pod -> drives(cluster, pod))
                                    .toList()
                                    .equals(List.of(leader(cluster)));
                });
    }

    private static boolean drives(Cluster cluster, String pod) {
        return cluster.kubectl().ask("exec", pod, "--", "bash", "-c", IS_DRIVING).succeeded();
    }

    /** @return how long it took until the other one drove */
    private static Duration end(Cluster cluster, String... how) {
        String leader = leader(cluster);
        String[] arguments = new String[3 + how.length];
        arguments[0] = "delete";
        arguments[1] = "pod";
        arguments[2] = leader;
        System.arraycopy(how, 0, arguments, 3, how.length);
        long since = System.nanoTime();
        cluster.kubectl().must(arguments);
        await("another one drives than " + leader).atMost(LIMIT.plusSeconds(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    String now = leader(cluster);
                    return !now.isEmpty() && !now.equals(leader) && drives(cluster, now);
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
