// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.List;
import java.util.stream.IntStream;

import com.fleetman.endtoend.cluster.Pod;

/** One tracker fails and nothing is tried again: each gateway's proxy leaves it alone after three failures. */
record BreakerProof() implements Proof {
    private static final int FAILURES_BORNE = 3;
    private static final int LOOKS = 20;
    private static final int MOST_LOOKS = 400;
    private static final int JUDGED = 200;

    @Override
    public Presence look(Mesh mesh) {
        mesh.vehicles().send(LOOKS);
        return Presence.of(Metrics.sum(mesh.cluster(), RetriesProof.FAILING, Mesh.TRACKER,
                "fleetman_rehearsal_questions_total\\{.*fate=\"failed\".*}") > 0);
    }

    @Override
    public Finding measure(Mesh mesh) {
        List<String> gateways = mesh.cluster().pods(Mesh.GATEWAY).stream().map(Pod::name).toList();
        long before = failures(mesh, LOOKS);
        for (int i = 0; i < MOST_LOOKS && !leftAlone(mesh, gateways); i += LOOKS) {
            before += failures(mesh, LOOKS);
        }
        long after = failures(mesh, JUDGED);
        int most = FAILURES_BORNE * gateways.size();
        return new Finding(before <= most && after == 0 && leftAlone(mesh, gateways),
                "at most %d failures for each of %d gateways, then none of %d".formatted(FAILURES_BORNE,
                        gateways.size(), JUDGED),
                "%d failures, then %d of %d".formatted(before, after, JUDGED));
    }

    /** One after the other: of requests that are under way at once, more than these may meet it. */
    private static long failures(Mesh mesh, int requests) {
        return IntStream.range(0, requests).filter(_ -> mesh.vehicles().send().status() != 200).count();
    }

    private static boolean leftAlone(Mesh mesh, List<String> gateways) {
        return gateways.stream()
                .allMatch(gateway -> mesh.stats(gateway, "position-tracker-any.*ejections_active")
                        .lines()
                        .anyMatch(line -> line.endsWith(": 1")));
    }
}
