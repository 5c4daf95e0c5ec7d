// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.Cluster;
import com.fleetman.endtoend.cluster.Load;
import com.fleetman.endtoend.cluster.Pod;

import static org.awaitility.Awaitility.await;

/** Tracker and gateway are replaced while many ask through the door, and nobody of them notices. */
record RollingUpdates() implements Check {
    private static final int ENOUGH = 2_000;
    private static final int BEFORE = 300;

    @Override
    public String name() {
        return "rolling-update-strict-mtls";
    }

    @Override
    public String run(Cluster cluster) {
        List<String> observed = new ArrayList<>();
        for (String service : List.of(Mesh.TRACKER, Mesh.GATEWAY)) {
            observed.add(service + " " + underLoad(cluster, () -> replace(cluster, service)));
        }
        return "expected=0 failed of at least %,d observed=%s".formatted(ENOUGH, String.join(", ", observed));
    }

    /** Does something while many ask, and fails if any of them gets no answer. */
    static String underLoad(Cluster cluster, Runnable what) {
        try (Load load = Load.on(Mesh.of(cluster).page(), List.of(Mesh.VEHICLES, "/api/v1/vehicles?limit=5"))) {
            await("requests before").atMost(Duration.ofSeconds(60)).until(() -> load.answered() > BEFORE);
            what.run();
            int answered = load.answered();
            await("requests after").atMost(Duration.ofSeconds(120))
                    .until(() -> load.answered() > answered + BEFORE && load.answered() >= ENOUGH);
            load.end();
            List<String> failures = load.failures();
            CheckFailed.unless(failures.isEmpty(), "%d of %d failed, such as %s".formatted(failures.size(),
                    load.answered(), failures.stream().distinct().limit(3).collect(Collectors.joining(" | "))));
            return "0 of %,d".formatted(load.answered());
        }
    }

    /** Returns when the old pods are gone, not only on their way out. */
    private static void replace(Cluster cluster, String service) {
        List<String> old = cluster.pods(service).stream().map(Pod::name).toList();
        cluster.kubectl().must("rollout", "restart", "deployment", "--selector", "app=" + service);
        cluster.awaitRollouts(
                cluster.manifests().stream().filter(manifest -> manifest.name().startsWith(service)).toList());
        old.forEach(pod -> cluster.kubectl().must("wait", "--for=delete", "pod/" + pod, "--timeout=180s"));
    }
}
