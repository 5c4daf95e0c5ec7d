// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import org.jspecify.annotations.Nullable;

/** What runs pods. */
record Workload(
        HasMetadata object,
        LabelSelector selector,
        PodTemplateSpec template,
        @Nullable Integer replicas,
        @Nullable Integer minReadySeconds) {

    static Workload of(Deployment it) {
        return new Workload(it, it.getSpec().getSelector(), it.getSpec().getTemplate(), it.getSpec().getReplicas(),
                it.getSpec().getMinReadySeconds());
    }

    static Workload of(StatefulSet it) {
        return new Workload(it, it.getSpec().getSelector(), it.getSpec().getTemplate(), it.getSpec().getReplicas(),
                it.getSpec().getMinReadySeconds());
    }

    String id() {
        return Rendered.id(object);
    }

    String name() {
        return object.getMetadata().getName();
    }

    /** What it is, of whichever version. */
    String app() {
        return labels().getOrDefault("app", name());
    }

    /** A proxy alone, most of which the mesh fills in. */
    boolean isInjected() {
        return containers().stream().anyMatch(container -> container.getImage().equals("auto"));
    }

    /** Built from this repository. */
    boolean isOurs() {
        return containers().stream().anyMatch(container -> container.getImage().startsWith("fleetman/"));
    }

    Map<String, String> labels() {
        ObjectMeta metadata = template.getMetadata();
        return metadata.getLabels();
    }

    PodSpec pod() {
        return template.getSpec();
    }

    List<Container> containers() {
        return pod().getContainers();
    }

    Stream<Container> allContainers() {
        return Stream.concat(pod().getInitContainers().stream(), containers().stream());
    }

    /** Names of the volumes that a StatefulSet claims for each of its pods. */
    Stream<String> claimTemplates() {
        return object instanceof StatefulSet set
                ? set.getSpec().getVolumeClaimTemplates().stream().map(claim -> claim.getMetadata().getName())
                : Stream.empty();
    }

    boolean isSelectedBy(Map<String, String> labels) {
        return labels().entrySet().containsAll(labels.entrySet());
    }

    Stream<Integer> ports() {
        return containers().stream()
                .flatMap(container -> container.getPorts().stream())
                .map(port -> port.getContainerPort());
    }

    boolean hasPort(io.fabric8.kubernetes.api.model.IntOrString port) {
        return containers().stream()
                .flatMap(container -> container.getPorts().stream())
                .anyMatch(it -> port.getStrVal() == null
                        ? it.getContainerPort().equals(port.getIntVal())
                        : port.getStrVal().equals(it.getName()));
    }
}
