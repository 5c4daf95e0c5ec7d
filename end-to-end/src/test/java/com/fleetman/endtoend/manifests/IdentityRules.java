// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.istio.api.networking.v1.DestinationRule;
import io.fabric8.istio.api.security.v1.PeerAuthentication;
import io.fabric8.kubernetes.api.model.ServiceAccount;

/** Who may call whom in a mesh, by who they prove to be. */
final class IdentityRules {
    static final List<Rule> RULES = List.of(
            new Rule("in a mesh nobody is let in of whom nothing is said", rendered -> Rule.unless(
                    !rendered.overlay().isInMesh()
                            || policies(rendered).anyMatch(policy -> policy.path("spec").isEmpty()),
                    "no AuthorizationPolicy denies everything to everybody")),
            new Rule("in a mesh every edge is allowed",
                    rendered -> minus(declared(rendered), allowed(rendered))),
            new Rule("in a mesh nothing is allowed that is no edge",
                    rendered -> minus(allowed(rendered), declared(rendered))),
            new Rule("whom a policy names has an account here", rendered -> policies(rendered)
                    .flatMap(policy -> sources(policy).flatMap(source -> strangers(rendered, source))
                            .map(stranger -> Rendered.id(policy) + " names " + stranger))),
            new Rule("what a policy of the mesh is for is there", rendered -> rendered.documents()
                    .stream()
                    .filter(it -> Set.of("AuthorizationPolicy", "PeerAuthentication", "Telemetry")
                            .contains(it.path("kind").asText()))
                    .filter(policy -> of(rendered, policy).findAny().isEmpty())
                    .map(policy -> Rendered.id(policy) + " is for nobody")),
            new Rule("in a mesh nobody is spoken to in plain text", rendered -> Stream.concat(
                    Rule.unless(!rendered.overlay().isInMesh() || rendered.all(PeerAuthentication.class)
                            .anyMatch(it -> it.getSpec().getSelector() == null), "nothing says so of everybody"),
                    Stream.concat(
                            rendered.all(PeerAuthentication.class).filter(it -> !isStrict(it)).map(Rendered::id),
                            rendered.all(DestinationRule.class)
                                    .filter(it -> it.getSpec().getTrafficPolicy() != null
                                            && it.getSpec().getTrafficPolicy().getTls() != null)
                                    .map(Rendered::id)))));

    private IdentityRules() {}

    private static boolean isStrict(PeerAuthentication authentication) {
        return authentication.getSpec().getMtls() != null
                && "STRICT".equals(String.valueOf(authentication.getSpec().getMtls().getMode()))
                && Objects.requireNonNullElse(authentication.getSpec().getPortLevelMtls(), Map.of()).isEmpty();
    }

    private static Stream<ObjectNode> policies(Rendered rendered) {
        return rendered.documents().stream().filter(it -> it.path("kind").asText().equals("AuthorizationPolicy"));
    }

    /** The pods that a policy selects; one that selects none in particular is for all. */
    private static Stream<Workload> of(Rendered rendered, ObjectNode policy) {
        JsonNode labels = policy.at("/spec/selector/matchLabels");
        return rendered.workloads()
                .filter(workload -> labels.properties()
                        .stream()
                        .allMatch(it -> it.getValue().asText().equals(workload.labels().get(it.getKey()))));
    }

    private static Stream<JsonNode> sources(ObjectNode policy) {
        return policy.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.path("from").valueStream())
                .map(from -> from.path("source"));
    }

    /** Whoever is named otherwise than by the account would have to be named with the namespace. */
    private static Stream<String> strangers(Rendered rendered, JsonNode source) {
        return source.properties()
                .stream()
                .flatMap(by -> Set.of("serviceAccounts", "notServiceAccounts").contains(by.getKey())
                        ? by.getValue()
                                .valueStream()
                                .map(JsonNode::asText)
                                .filter(name -> !rendered.has(ServiceAccount.class, name))
                        : Stream.of(by.getKey()));
    }

    private static Set<Edge> declared(Rendered rendered) {
        return rendered.overlay().isInMesh()
                ? Edge.declared(rendered.overlay().id())
                        .stream()
                        .filter(edge -> edge.isBetweenPods() || edge.from().equals(Edge.INGRESS))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<Edge> allowed(Rendered rendered) {
        return policies(rendered).filter(policy -> policy.at("/spec/action").asText("ALLOW").equals("ALLOW"))
                .flatMap(policy -> of(rendered, policy).flatMap(workload -> policy.at("/spec/rules")
                        .valueStream()
                        .flatMap(rule -> edges(rule, workload))))
                .collect(Collectors.toSet());
    }

    private static Stream<Edge> edges(JsonNode rule, Workload to) {
        return callers(rule).flatMap(from -> ports(rule).map(port -> new Edge(from, to.app(), port, "TCP")));
    }

    private static Stream<String> callers(JsonNode rule) {
        return rule.path("from").isEmpty()
                ? Stream.of(Edge.INGRESS)
                : rule.path("from")
                        .valueStream()
                        .flatMap(from -> from.at("/source/serviceAccounts").valueStream())
                        .map(JsonNode::asText);
    }

    /** A rule without a port is about all of them, which no edge is. */
    private static Stream<Integer> ports(JsonNode rule) {
        List<Integer> ports = rule.path("to")
                .valueStream()
                .flatMap(to -> to.at("/operation/ports").valueStream())
                .map(JsonNode::asInt)
                .toList();
        return ports.isEmpty() ? Stream.of(0) : ports.stream();
    }

    private static Stream<String> minus(Set<Edge> all, Set<Edge> those) {
        return all.stream()
                .filter(edge -> !those.contains(edge))
                .map(Edge::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }
}
