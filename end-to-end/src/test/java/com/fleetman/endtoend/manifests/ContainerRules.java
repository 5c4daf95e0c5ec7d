// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import org.jspecify.annotations.Nullable;

/** What every container must say of itself. */
final class ContainerRules {
    /** Not ours, so that a new one is a choice. */
    private static final Set<String> FOREIGN_IMAGES = Set.of("rabbitmq:4-management", "mongo:8",
            "apache/activemq-classic:6");

    static final List<Rule> RULES = List.of(
            of("a container says what it needs, and what it may take", container -> {
                boolean good = hasBoth(container.getResources().getRequests())
                        && hasBoth(container.getResources().getLimits());
                return Rule.unless(good, "has no requests or limits of memory or cpu");
            }),
            Rule.ofWorkloads("an image is one that we build or chose", workload -> workload.allContainers()
                    .filter(container -> !container.getImage()
                            .equals("fleetman/" + workload.app() + ":" + BuiltImages.tag()))
                    .filter(container -> !FOREIGN_IMAGES.contains(container.getImage()) && !workload.isInjected())
                    .map(container -> "runs " + container.getImage())),
            of("an image that is there is not pulled", container -> Rule.unless(
                    "IfNotPresent".equals(container.getImagePullPolicy()), "has another imagePullPolicy")),
            of("a container can harm nobody",
                    container -> Rule.unless(isHarmless(container.getSecurityContext()),
                            "lacks allowPrivilegeEscalation: false, readOnlyRootFilesystem: true or drop: [ALL]")),
            Rule.ofWorkloads("a container can write to /tmp", workload -> workload.containers()
                    .stream()
                    .filter(container -> container.getVolumeMounts()
                            .stream()
                            .noneMatch(mount -> mount.getMountPath().equals("/tmp")))
                    .map(container -> container.getName() + " cannot")),
            Rule.ofWorkloads("mounts and volumes belong together", ContainerRules::mounts),
            Rule.ofWorkloads("volumes in memory or on the node have a limit", workload -> workload.pod()
                    .getVolumes()
                    .stream()
                    .filter(volume -> volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() == null)
                    .map(volume -> volume.getName() + " has none")));

    private ContainerRules() {}

    private static Rule of(String name, Function<Container, Stream<String>> complaints) {
        return Rule.ofWorkloads(name, workload -> workload.allContainers()
                .flatMap(container -> complaints.apply(container)
                        .map(complaint -> "container " + container.getName() + " " + complaint)));
    }

    private static boolean hasBoth(@Nullable Map<String, Quantity> resources) {
        return resources != null && resources.keySet().containsAll(Set.of("cpu", "memory"));
    }

    private static boolean isHarmless(@Nullable SecurityContext context) {
        return context != null
                && Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())
                && Boolean.TRUE.equals(context.getReadOnlyRootFilesystem())
                && context.getCapabilities() != null
                && context.getCapabilities().getAdd().isEmpty()
                && context.getCapabilities().getDrop().equals(List.of("ALL"));
    }

    private static Stream<String> mounts(Workload workload) {
        Set<String> volumes = Stream.concat(workload.pod().getVolumes().stream().map(Volume::getName),
                workload.claimTemplates())
                .collect(Collectors.toSet());
        Set<String> mounted = workload.allContainers()
                .flatMap(container -> container.getVolumeMounts().stream())
                .map(VolumeMount::getName)
                .collect(Collectors.toSet());
        return Stream.concat(
                mounted.stream().filter(name -> !volumes.contains(name)).map(name -> "mounts no volume: " + name),
                volumes.stream().filter(name -> !mounted.contains(name)).map(name -> "never mounts " + name));
    }
}
