// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;

/** Who can call whom is what the edges file says, seen from both ends. */
final class NetworkRules {
    /** The base does not know where the API server is, and names an address that nobody has. */
    private static final String NOWHERE = "192.0.2.";

    static final List<Rule> RULES = List.of(
            new Rule("whoever says nothing is cut off", NetworkRules::isolation),
            new Rule("every edge is let out where it begins", rendered -> minus(
                    edges(rendered, edge -> !edge.from().equals(Edge.INGRESS)), Reach.of(rendered).out())),
            new Rule("every edge is let in where it ends", rendered -> minus(
                    edges(rendered, edge -> edge.isBetweenPods() || edge.from().equals(Edge.INGRESS)),
                    Reach.of(rendered).in())),
            new Rule("nothing is let out that is no edge",
                    rendered -> minus(Reach.of(rendered).out(), edges(rendered, _ -> true))),
            new Rule("nothing is let in that is no edge",
                    rendered -> minus(Reach.of(rendered).in(), edges(rendered, _ -> true))),
            new Rule("a policy concerns pods that are there", rendered -> rendered.all(NetworkPolicy.class)
                    .filter(policy -> rendered.workloads()
                            .noneMatch(it -> Reach.selects(policy.getSpec().getPodSelector(), it.labels())))
                    .map(policy -> Rendered.id(policy) + " concerns none")),
            new Rule("a policy opens single ports", rendered -> rendered.all(NetworkPolicy.class)
                    .filter(NetworkRules::opensAllPorts)
                    .map(policy -> Rendered.id(policy) + " opens all")),
            new Rule("the API server's address is known, and no larger than needed",
                    rendered -> rendered.all(NetworkPolicy.class)
                            .filter(policy -> blocks(policy).anyMatch(NetworkRules::isTooMuchOrNothing))
                            .map(policy -> Rendered.id(policy) + " names nowhere, or half the world")));

    private NetworkRules() {}

    /** In a namespace of our own everybody is; where others live too, our own pods are. */
    private static Stream<String> isolation(Rendered rendered) {
        Set<String> both = Set.of("Ingress", "Egress");
        boolean everybody = rendered.all(NetworkPolicy.class)
                .filter(policy -> policy.getSpec().getPodSelector().getMatchLabels().isEmpty())
                .filter(policy -> policy.getSpec().getPodSelector().getMatchExpressions().isEmpty())
                .anyMatch(policy -> policy.getSpec().getPolicyTypes().containsAll(both));
        if (everybody) {
            return Stream.empty();
        }
        return rendered.overlay() == Overlay.COURSE
                ? rendered.workloads()
                        .filter(workload -> !rendered.all(NetworkPolicy.class)
                                .filter(policy -> Reach.selects(policy.getSpec().getPodSelector(), workload.labels()))
                                .flatMap(policy -> policy.getSpec().getPolicyTypes().stream())
                                .collect(Collectors.toSet())
                                .containsAll(both))
                        .map(workload -> workload.id() + " is not cut off both ways")
                : Stream.of("nothing denies everything to everybody");
    }

    private static Set<Edge> edges(Rendered rendered, Predicate<Edge> which) {
        return Edge.declared(rendered.overlay().id()).stream().filter(which).collect(Collectors.toSet());
    }

    private static Stream<String> minus(Set<Edge> all, Set<Edge> those) {
        return all.stream()
                .filter(edge -> !those.contains(edge))
                .map(Edge::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }

    private static boolean opensAllPorts(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream().anyMatch(rule -> rule.getPorts().isEmpty())
                || policy.getSpec().getIngress().stream().anyMatch(rule -> rule.getPorts().isEmpty());
    }

    private static Stream<IPBlock> blocks(NetworkPolicy policy) {
        return policy.getSpec()
                .getEgress()
                .stream()
                .flatMap(rule -> rule.getTo().isEmpty()
                        ? Stream.of(new IPBlock("0.0.0.0/0", List.of()))
                        : rule.getTo().stream().map(NetworkPolicyPeer::getIpBlock).filter(block -> block != null));
    }

    private static boolean isTooMuchOrNothing(IPBlock block) {
        String cidr = block.getCidr();
        return cidr.startsWith(NOWHERE) || Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1)) < 16;
    }
}
