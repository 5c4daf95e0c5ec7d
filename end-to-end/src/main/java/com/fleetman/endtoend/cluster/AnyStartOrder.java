// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Whoever starts first waits for the others without being started again: services first, and services last. */
record AnyStartOrder() implements Check {
    @Override
    public String name() {
        return "any-start-order";
    }

    @Override
    public boolean needsFleet() {
        return false;
    }

    @Override
    public String run(Cluster cluster) {
        Predicate<Manifest> server = manifest -> manifest.kind().equals("StatefulSet");
        Predicate<Manifest> service = manifest -> manifest.kind().equals("Deployment");

        int servicesFirst = restarts(cluster, server.negate(), server);
        int servicesLast = restarts(cluster, service.negate(), service);

        CheckFailed.unless(servicesFirst == 0 && servicesLast == 0,
                servicesFirst + " restarts with the services first, " + servicesLast + " with broker and store first");
        return "0 restarts with the services first, 0 with broker and store first";
    }

    private static int restarts(Cluster cluster, Predicate<Manifest> first, Predicate<Manifest> then) {
        cluster.kubectl().must("delete", "deployments,statefulsets", "--all", "--cascade=foreground");
        List<Manifest> all = cluster.manifests();
        for (Predicate<Manifest> part : List.of(first, then)) {
            List<Manifest> manifests = all.stream().filter(part).toList();
            cluster.apply(manifests);
            cluster.awaitRollouts(manifests);
        }
        new Fleet(cluster).awaitSeenAfter(Instant.now());
        return cluster.restarts();
    }
}
