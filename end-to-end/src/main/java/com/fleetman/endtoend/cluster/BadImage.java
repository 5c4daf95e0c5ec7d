// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;

/** An update to an image that does not exist leaves the old pods at work, and ends with {@code kubectl rollout undo}. */
record BadImage() implements Check {
    private static final List<String> SERVICES = List.of("webapp", "api-gateway", "position-tracker");
    private static final int REQUESTS = 50;

    @Override
    public String name() {
        return "bad-image";
    }

    @Override
    public String run(Cluster cluster) {
        SERVICES.forEach(service -> updateAndUndo(cluster, service));
        return "the old pods of " + String.join(", ", SERVICES) + " went on, undo ended it";
    }

    private static void updateAndUndo(Cluster cluster, String service) {
        List<String> before = ready(cluster, service);
        cluster.kubectl()
                .must("set", "image", "deployment/" + service, service + "=fleetman/" + service + ":no-such-tag");
        try {
            await(service + " lacks its image").atMost(Duration.ofSeconds(60))
                    .until(() -> cluster.pods(service).stream().anyMatch(pod -> pod.trouble().contains("Image")));
            Fleet fleet = new Fleet(cluster);
            long refused = IntStream.range(0, REQUESTS).filter(_ -> fleet.status("/api/v1/vehicles") != 200).count();
            CheckFailed.unless(refused == 0,
                    refused + " of " + REQUESTS + " requests failed beside a broken " + service);
        } finally {
            cluster.kubectl().must("rollout", "undo", "deployment/" + service);
            cluster.awaitRollout("Deployment", service);
        }
        CheckFailed.unless(ready(cluster, service).containsAll(before), "other pods of " + service + " than before");
    }

    private static List<String> ready(Cluster cluster, String service) {
        return cluster.pods(service).stream().filter(Pod::ready).map(Pod::name).toList();
    }
}
