// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.awaitility.core.ConditionTimeoutException;

import com.fleetman.endtoend.cluster.Pod;

import static org.awaitility.Awaitility.await;

/** One tracker fails and nothing is tried again: each gateway's proxy leaves it alone after three failures. */
record BreakerProof() implements Proof {
    private static final int FAILURES_BORNE = 3;
    private static final int LOOKS = 20;
    /** A gateway that nobody is led to finds out by its own questions alone. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int JUDGED = 200;

    @Override
    public Presence look(Mesh mesh) {
        failures(mesh, LOOKS);
        return Presence.of(failed(mesh) > 0);
    }

    /** How many questions the failing tracker has not answered, whoever asked. */
    private static long failed(Mesh mesh) {
        return Metrics.sum(mesh.cluster(), RetriesProof.FAILING, Mesh.TRACKER,
                "fleetman_rehearsal_questions_total\\{.*fate=\"failed\".*}");
    }

    @Override
    public Finding measure(Mesh mesh) {
        List<String> gateways = mesh.cluster().pods(Mesh.GATEWAY).stream().map(Pod::name).toList();
        AtomicLong after = new AtomicLong();
        boolean leftAlone = isLeftAlone(mesh, gateways, after);
        long failed = failed(mesh);
        long ejections = ejections(mesh, gateways);
        long tooMany = failed - FAILURES_BORNE * ejections;
        return new Finding(leftAlone && tooMany >= 0 && tooMany < gateways.size() && after.get() == 0,
                // While one question counts as the third, one of a gateway's own may be under way: of one gateway, not of all.
                "left alone by %d gateways, each time after %d failures or one more, then none of %d".formatted(
                        gateways.size(),
                        FAILURES_BORNE, JUDGED),
                "left alone %d times after %d failures, then %d of %d".formatted(ejections, failed, after.get(),
                        JUDGED));
    }

    /** Whether all leave it alone at once, and go on to while they are judged: after half a minute each tries again. */
    private static boolean isLeftAlone(Mesh mesh, List<String> gateways, AtomicLong failures) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                failures(mesh, LOOKS);
                if (!leftAlone(mesh, gateways)) {
                    return false;
                }
                long before = ejections(mesh, gateways);
                failures.set(failures(mesh, JUDGED));
                return leftAlone(mesh, gateways) && ejections(mesh, gateways) == before;
            });
            return true;
        } catch (ConditionTimeoutException _) {
            return false;
        }
    }

    /** One after the other: of requests that are under way at once, more than these may meet it. */
    private static long failures(Mesh mesh, int requests) {
        return IntStream.range(0, requests).filter(_ -> mesh.vehicles().send().status() != 200).count();
    }

    private static boolean leftAlone(Mesh mesh, List<String> gateways) {
        return gateways.stream().allMatch(gateway -> count(mesh, gateway, "ejections_active") == 1);
    }

    private static long ejections(Mesh mesh, List<String> gateways) {
        return gateways.stream().mapToLong(gateway -> count(mesh, gateway, "ejections_enforced_total")).sum();
    }

    private static long count(Mesh mesh, String gateway, String what) {
        return mesh.stats(gateway, "position-tracker-any.*" + what)
                .lines()
                .filter(line -> line.contains(": "))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
