// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.CheckFailed;
import com.fleetman.endtoend.cluster.Cluster;
import com.fleetman.endtoend.cluster.Edge;

/** With the network open to all, each service answers whom the edges name, by certificate, and nobody else. */
record Matrix() implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOWN = 8;

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public String run(Cluster cluster) {
        List<Identity> identities = identities(cluster);
        try (Callers callers = new Callers(cluster, identities)) {
            Map<Call, Outcome> outcomes = measure(cluster, callers);
            List<String> wrong = wrong(outcomes, cluster.edges());
            CheckFailed.unless(wrong.isEmpty(), "%d of %d calls: %s".formatted(wrong.size(), outcomes.size(),
                    String.join("; ", wrong.subList(0, Math.min(SHOWN, wrong.size())))));
            return "expected=as the edges say observed=" + told(outcomes);
        }
    }

    /** Every account that a workload runs as, a stranger in the mesh, and one without a certificate. */
    private static List<Identity> identities(Cluster cluster) {
        Stream<Identity> workloads = cluster.kubectl()
                .get("pods")
                .path("items")
                .valueStream()
                .map(pod -> pod.at("/spec/serviceAccountName").asString())
                .distinct()
                .map(account -> new Identity(account, true));
        return Stream.concat(workloads, Stream.of(Identity.stranger(true), Identity.stranger(false))).toList();
    }

    /** The first measurement in which all is as it should be, or else the last: proxies hear of new pods seconds later. */
    private static Map<Call, Outcome> measure(Cluster cluster, Callers callers) {
        List<Endpoint> services = Endpoint.ofServices(cluster);
        List<Endpoint> pods = Endpoint.ofPods(cluster);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<Call, Outcome> outcomes = callers.call(services, pods);
        while (!wrong(outcomes, cluster.edges()).isEmpty() && System.nanoTime() < end) {
            outcomes = callers.call(services, pods);
        }
        return outcomes;
    }

    private static List<String> wrong(Map<Call, Outcome> outcomes, List<Edge> edges) {
        List<String> wrong = new ArrayList<>();
        outcomes.forEach((call, outcome) -> {
            if (outcome != call.expected(edges)) {
                wrong.add(call + " was " + outcome + ", not " + call.expected(edges));
            }
        });
        return wrong;
    }

    private static String told(Map<Call, Outcome> outcomes) {
        return Stream.of(true, false)
                .map(meshed -> (meshed ? "with certificates " : "without ") + outcomes.entrySet()
                        .stream()
                        .filter(entry -> entry.getKey().from().meshed() == meshed)
                        .collect(Collectors.groupingBy(Map.Entry::getValue, java.util.TreeMap::new,
                                Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(count -> count.getValue() + " " + count.getKey().told())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
