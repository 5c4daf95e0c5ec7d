// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Everybody reaches exactly whom the edges say, and without any one of the policies that would not be so. */
record NetworkMatrix() implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "network-matrix";
    }

    @Override
    public String run(Cluster cluster) {
        try (Neighbours neighbours = new Neighbours(cluster)) {
            Reach reach = awaitOnlyAllowed(neighbours, "");
            int policies = 0;
            for (Manifest manifest : cluster.manifests()) {
                if (manifest.kind().equals("NetworkPolicy")) {
                    policies++;
                    without(manifest, cluster, neighbours);
                }
            }
            int allowed = reach.open().size();
            return "allowed %d, denied %d of %d; each of %d policies is needed".formatted(allowed,
                    reach.tried() - allowed, reach.tried(), policies);
        }
    }

    private static void without(Manifest policy, Cluster cluster, Neighbours neighbours) {
        Set<String> allowed = neighbours.allowed();
        cluster.kubectl().must("delete", "networkpolicy", policy.name());
        try {
            Reach reach = awaitReach(neighbours, open -> !open.equals(allowed));
            CheckFailed.unless(!reach.open().equals(allowed), "all is the same without " + policy.name());
        } finally {
            cluster.apply(List.of(policy));
        }
        awaitOnlyAllowed(neighbours, "with " + policy.name() + " again: ");
    }

    private static Reach awaitOnlyAllowed(Neighbours neighbours, String when) {
        Set<String> allowed = neighbours.allowed();
        Reach reach = awaitReach(neighbours, allowed::equals);
        Set<String> open = reach.open();
        CheckFailed.unless(open.equals(allowed), when + "open but not allowed " + without(open, allowed)
                + ", allowed but not open " + without(allowed, open));
        return reach;
    }

    /** Policies take seconds to reach a node: the first measurement that is as wanted, or else the last. */
    private static Reach awaitReach(Neighbours neighbours, Predicate<Set<String>> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Reach reach = neighbours.reach();
        while (!wanted.test(reach.open()) && System.nanoTime() < end) {
            reach = neighbours.reach();
        }
        return reach;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
