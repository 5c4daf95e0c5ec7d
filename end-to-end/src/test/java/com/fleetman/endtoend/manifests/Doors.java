// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Service;

/** Where a mesh lets in who comes from outside. */
final class Doors {
    static final List<Rule> RULES = List.of(
            new Rule("a Gateway is of a pod, at a port of its Service", rendered -> gateways(rendered)
                    .flatMap(gateway -> gateway.at("/spec/servers")
                            .valueStream()
                            .map(server -> server.at("/port/number").asInt())
                            .filter(port -> !isOpen(rendered, labels(gateway), port))
                            .map(port -> Rendered.id(gateway) + " has nobody at port " + port))),
            new Rule("no two Gateways are at one port", rendered -> gateways(rendered)
                    .flatMap(gateway -> gateway.at("/spec/servers")
                            .valueStream()
                            .map(server -> labels(gateway) + " at " + server.at("/port/number")))
                    .collect(Collectors.groupingBy(place -> place, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(place -> place.getValue() > 1)
                    .map(place -> "more than one is of " + place.getKey())),
            new Rule("in a mesh only its ingress has doors", rendered -> rendered.all(Service.class)
                    .filter(_ -> rendered.overlay().isInMesh())
                    .filter(service -> service.getSpec().getType() != null)
                    .filter(service -> gateways(rendered)
                            .noneMatch(gateway -> labels(gateway).entrySet()
                                    .containsAll(service.getSpec().getSelector().entrySet())))
                    .map(service -> Rendered.id(service) + " is a " + service.getSpec().getType())));

    private Doors() {}

    static Set<String> names(Rendered rendered) {
        return gateways(rendered).map(gateway -> gateway.at("/metadata/name").asText()).collect(Collectors.toSet());
    }

    private static Stream<ObjectNode> gateways(Rendered rendered) {
        return rendered.documents().stream().filter(it -> it.path("kind").asText().equals("Gateway"));
    }

    private static Map<String, String> labels(ObjectNode gateway) {
        Map<String, String> labels = new HashMap<>();
        gateway.at("/spec/selector").properties().forEach(it -> labels.put(it.getKey(), it.getValue().asText()));
        return labels;
    }

    private static boolean isOpen(Rendered rendered, Map<String, String> labels, int port) {
        return rendered.workloads()
                .filter(workload -> workload.isSelectedBy(labels))
                .anyMatch(workload -> rendered.all(Service.class)
                        .filter(service -> workload.isSelectedBy(service.getSpec().getSelector()))
                        .flatMap(service -> service.getSpec().getPorts().stream())
                        .anyMatch(it -> it.getPort() == port));
    }
}
