// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;

/**
 * What the NetworkPolicies together let through, worked out as a cluster does.
 *
 * @param in calls that are let in where they arrive
 * @param out calls that are let out where they begin
 */
record Reach(Set<Edge> in, Set<Edge> out) {

    static Reach of(Rendered rendered) {
        Reach reach = new Reach(new HashSet<>(), new HashSet<>());
        List<Workload> workloads = rendered.workloads().toList();
        rendered.all(NetworkPolicy.class)
                .forEach(policy -> workloads.stream()
                        .filter(workload -> selects(policy.getSpec().getPodSelector(), workload.labels()))
                        .forEach(workload -> reach.add(policy, workload, workloads)));
        return reach;
    }

    private void add(NetworkPolicy policy, Workload workload, List<Workload> others) {
        policy.getSpec()
                .getIngress()
                .forEach(rule -> each(rule.getFrom(), others, Edge.INGRESS).forEach(from -> rule
                        .getPorts()
                        .forEach(port -> in.add(edge(from, workload.app(), port)))));
        policy.getSpec()
                .getEgress()
                .forEach(rule -> each(rule.getTo(), others, Edge.API).forEach(to -> rule.getPorts()
                        .forEach(port -> out.add(edge(workload.app(), to, port)))));
    }

    private static Edge edge(String from, String to, NetworkPolicyPort port) {
        // The port of the API server is the cluster's affair.
        return new Edge(from, to, to.equals(Edge.API) ? 443 : port.getPort().getIntVal(), port.getProtocol());
    }

    /** No peers at all are all of them, and an address is somewhere outside. */
    private static Stream<String> each(List<NetworkPolicyPeer> peers, List<Workload> others, String outside) {
        return peers.isEmpty()
                ? Stream.of(outside)
                : peers.stream().flatMap(peer -> names(peer, others, outside));
    }

    private static Stream<String> names(NetworkPolicyPeer peer, List<Workload> others, String outside) {
        if (peer.getIpBlock() != null) {
            return Stream.of(outside);
        }
        if (peer.getNamespaceSelector() != null) {
            return Stream.of(is(peer, "kube-system", Map.of("k8s-app", "kube-dns"))
                    ? Edge.DNS
                    : is(peer, "istio-system", Map.of("app", "istiod")) ? Edge.ISTIOD : "pods of another namespace");
        }
        return others.stream()
                .filter(workload -> selects(peer.getPodSelector(), workload.labels()))
                .map(Workload::app);
    }

    private static boolean is(NetworkPolicyPeer peer, String namespace, Map<String, String> labels) {
        return peer.getPodSelector() != null
                && labels.equals(peer.getPodSelector().getMatchLabels())
                && Map.of("kubernetes.io/metadata.name", namespace)
                        .equals(peer.getNamespaceSelector().getMatchLabels());
    }

    static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(LabelSelectorRequirement expression, Map<String, String> labels) {
        if (!"In".equals(expression.getOperator())) {
            throw new AssertionError("cannot work out a selector with " + expression.getOperator());
        }
        return expression.getValues().contains(labels.get(expression.getKey()));
    }
}
