// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResource;

/** Reads every object with the types of the Kubernetes API, and takes nothing that these do not know. */
final class StrictReading {
    static final List<Rule> RULES = List.of(
            new Rule("every object is of a kind, and has fields, that Kubernetes knows",
                    rendered -> rendered.documents().stream().flatMap(StrictReading::unknown)),
            new Rule("every value is of the type that Kubernetes expects",
                    rendered -> rendered.documents().stream().flatMap(StrictReading::changed)));

    private StrictReading() {}

    private static Stream<String> unknown(ObjectNode document) {
        try {
            KubernetesResource typed = typed(document);
            return typed instanceof GenericKubernetesResource
                    ? Stream.of(Rendered.id(document) + " is of no known kind or version")
                    : ModelWalk.of(typed).unknown().stream().map(path -> Rendered.id(document) + " " + path);
        } catch (IllegalArgumentException _) {
            return Stream.empty(); // a wrong type, which the other rule reports
        }
    }

    private static Stream<String> changed(ObjectNode document) {
        try {
            KubernetesResource typed = typed(document);
            if (typed instanceof GenericKubernetesResource) {
                return Stream.empty();
            }
            JsonNode back = Rendered.SERIALIZATION.convertValue(typed, JsonNode.class);
            return new RoundTrip(ModelWalk.of(typed).lenient()).differences(document, back)
                    .map(difference -> Rendered.id(document) + " " + difference);
        } catch (IllegalArgumentException wrong) {
            return Stream.of(Rendered.id(document) + " " + wrong.getMessage());
        }
    }

    private static KubernetesResource typed(ObjectNode document) {
        return Rendered.SERIALIZATION.convertValue(document, KubernetesResource.class);
    }
}
