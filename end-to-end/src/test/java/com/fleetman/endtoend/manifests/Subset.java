// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Service;

/**
 * Some of a Service's pods, as a DestinationRule names them.
 *
 * @param host the Service
 * @param labels that its pods have beside those of all pods of the Service
 */
record Subset(String host, String name, Map<String, String> labels) {

    static Stream<Subset> all(Rendered rendered) {
        return rendered.documents()
                .stream()
                .filter(it -> it.path("kind").asText().equals("DestinationRule"))
                .flatMap(rule -> rule.at("/spec/subsets")
                        .valueStream()
                        .map(subset -> of(rule.at("/spec/host").asText(), subset)));
    }

    private static Subset of(String host, JsonNode subset) {
        Map<String, String> labels = new HashMap<>();
        subset.path("labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return new Subset(host, subset.path("name").asText(), labels);
    }

    static boolean isDefined(Rendered rendered, JsonNode destination) {
        return all(rendered).anyMatch(subset -> subset.host.equals(destination.path("host").asText())
                && subset.name.equals(destination.path("subset").asText()));
    }

    boolean hasPods(Rendered rendered) {
        return rendered.named(Service.class, host)
                .map(service -> service.getSpec().getSelector())
                .filter(selector -> rendered.workloads()
                        .anyMatch(workload -> workload.isSelectedBy(selector) && workload.isSelectedBy(labels)))
                .isPresent();
    }
}
