// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** All objects of an overlay, as kubectl would send them. */
record Rendered(Overlay overlay, List<ObjectNode> documents) {
    static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    static Rendered of(Overlay overlay, String yaml) {
        return new Rendered(overlay, Stream.of(yaml.split("(?m)^---$"))
                .filter(text -> !text.isBlank())
                .map(text -> SERIALIZATION.unmarshal(text, ObjectNode.class))
                .toList());
    }

    /** Kind and name, such as {@code Deployment/webapp}. */
    static String id(ObjectNode document) {
        return document.path("kind").asText() + "/" + document.path("metadata").path("name").asText();
    }

    static String id(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }

    ObjectNode document(String id) {
        return documents.stream()
                .filter(document -> id(document).equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing rendered is " + id));
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(HasMetadata.getKind(type)))
                .map(document -> SERIALIZATION.convertValue(document, type));
    }

    <T extends HasMetadata> Optional<T> named(Class<T> type, String name) {
        return all(type).filter(object -> object.getMetadata().getName().equals(name)).findFirst();
    }

    <T extends HasMetadata> boolean has(Class<T> type, String name) {
        return named(type, name).isPresent();
    }

    Stream<Workload> workloads() {
        return Stream.concat(all(Deployment.class).map(Workload::of), all(StatefulSet.class).map(Workload::of));
    }

    Stream<Workload> services() {
        return workloads().filter(Workload::isOurs);
    }
}
