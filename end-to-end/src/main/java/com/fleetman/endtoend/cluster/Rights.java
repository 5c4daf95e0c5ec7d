// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.ArrayList;
import java.util.List;

/** The simulator may do with the API server what it needs to and no more; nobody else may do anything, or has a token. */
record Rights() implements Check {
    private static final String SIMULATOR = "position-simulator";
    private static final List<String> OTHERS = List.of("position-tracker", "api-gateway", "webapp", "queue", "mongodb");
    private static final List<String> GRANTED = List.of("get configmaps/position-simulator",
            "get leases.coordination.k8s.io/position-simulator",
            "update leases.coordination.k8s.io/position-simulator", "create leases.coordination.k8s.io");
    private static final List<String> BEYOND = List.of("get secrets/fleetman-queue", "list secrets",
            "get configmaps/fleetman", "list configmaps", "update configmaps/position-simulator",
            "delete leases.coordination.k8s.io",
            "list pods", "create pods", "list services");
    private static final String TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token";

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public String run(Cluster cluster) {
        List<String> wrong = new ArrayList<>();
        GRANTED.forEach(right -> expect(cluster, SIMULATOR, right, true, wrong));
        BEYOND.forEach(right -> expect(cluster, SIMULATOR, right, false, wrong));
        for (String other : OTHERS) {
            GRANTED.forEach(right -> expect(cluster, other, right, false, wrong));
            BEYOND.forEach(right -> expect(cluster, other, right, false, wrong));
            if (hasToken(cluster, other)) {
                wrong.add(other + " has a token");
            }
        }
        CheckFailed.unless(hasToken(cluster, SIMULATOR), "the simulator has no token");
        CheckFailed.unless(wrong.isEmpty(), String.join("; ", wrong));
        int denied = BEYOND.size() + OTHERS.size() * (GRANTED.size() + BEYOND.size());
        return "%d granted, %d denied, one token".formatted(GRANTED.size(), denied);
    }

    private static void expect(Cluster cluster, String account, String right, boolean granted, List<String> wrong) {
        String[] words = right.split(" ");
        boolean can = cluster.kubectl()
                .ask("auth", "can-i", words[0], words[1], "--as",
                        "system:serviceaccount:" + cluster.namespace() + ":" + account)
                .succeeded();
        if (can != granted) {
            wrong.add(account + (can ? " may " : " may not ") + right);
        }
    }

    private static boolean hasToken(Cluster cluster, String app) {
        String pod = cluster.pods(app).getFirst().name();
        return cluster.kubectl().ask("exec", pod, "--", "test", "-e", TOKEN).succeeded();
    }
}
