// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
            List<String> needed = new ArrayList<>();
            for (Manifest manifest : cluster.manifests()) {
                if (manifest.kind().equals("NetworkPolicy")) {
                    needed.add(without(manifest, cluster, neighbours));
                }
            }
            int allowed = reach.open().size();
            return "allowed %d, denied %d of %d; each of %d policies is needed, without it: %s".formatted(allowed,
                    reach.tried() - allowed, reach.tried(), needed.size(), String.join(", ", needed));
        }
    }

    /** @return the name of the policy, and how many calls are opened and closed without it */
    private static String without(Manifest policy, Cluster cluster, Neighbours neighbours) {
        Set<String> allowed = neighbours.allowed();
        cluster.kubectl().must("delete", "networkpolicy", policy.name());
        Set<String> open;
        try {
            open = awaitChange(neighbours);
            CheckFailed.unless(!open.equals(allowed), "all is the same without " + policy.name());
        } finally {
            cluster.apply(List.of(policy));
        }
        awaitOnlyAllowed(neighbours, "with " + policy.name() + " again: ");
        return "%s +%d -%d".formatted(policy.name(), without(open, allowed).size(), without(allowed, open).size());
    }

    /** What is open in place of the allowed, twice in a row: a call that a busy node was too slow for is no change. */
    private static Set<String> awaitChange(Neighbours neighbours) {
        Set<String> allowed = neighbours.allowed();
        Set<String> before = allowed;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Set<String> open = neighbours.reach().open();
            if (open.equals(before) && !open.equals(allowed)) {
                return open;
            }
            before = open;
        }
        return allowed;
    }

    private static Reach awaitOnlyAllowed(Neighbours neighbours, String when) {
        Set<String> allowed = neighbours.allowed();
        Reach reach = awaitReach(neighbours, allowed);
        Set<String> open = reach.open();
        CheckFailed.unless(open.equals(allowed), when + "open but not allowed " + without(open, allowed)
                + ", allowed but not open " + without(allowed, open));
        return reach;
    }

    /** Policies take seconds to reach a node: the first measurement that is as wanted, or else the last. */
    private static Reach awaitReach(Neighbours neighbours, Set<String> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Reach reach = neighbours.reach();
        while (!reach.open().equals(wanted) && System.nanoTime() < end) {
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
