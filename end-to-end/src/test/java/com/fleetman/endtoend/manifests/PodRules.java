// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import org.jspecify.annotations.Nullable;

/** What every pod must say of itself. */
final class PodRules {
    private static final String OWNER = "a8r.io/owner";

    static final List<Rule> RULES = List.of(
            Rule.ofWorkloads("a pod is one that restricted Pod Security lets in",
                    workload -> Rule.unless(isRestricted(workload.pod()),
                            "runs as root, without a seccomp profile, or with parts of its node")),
            Rule.ofWorkloads("a pod says what it is and of which version", workload -> Rule.unless(
                    workload.labels().get("app") != null
                            && workload.labels().get("version") != null
                            && Set.of(workload.app(), workload.app() + "-" + workload.labels().get("version"))
                                    .contains(workload.name())
                            && "fleetman".equals(workload.labels().get("app.kubernetes.io/part-of")),
                    "lacks a label: app, version or app.kubernetes.io/part-of")),
            Rule.ofWorkloads("a pod's settings are ours, and not Kubernetes' links to services", workload -> Rule
                    .unless(Boolean.FALSE.equals(workload.pod().getEnableServiceLinks()),
                            "lacks enableServiceLinks: false")),
            new Rule("whoever is in trouble with it knows whom to ask",
                    rendered -> Stream.concat(rendered.workloads().map(Workload::object), rendered.all(Service.class))
                            .filter(object -> owner(object) == null)
                            .map(object -> Rendered.id(object) + " has no annotation " + OWNER)),
            Rule.ofWorkloads("copies of a service keep away from each other",
                    workload -> Rule.unless(!workload.isOurs() || isSpread(workload),
                            "has no topologySpreadConstraints for its own pods")));

    private PodRules() {}

    private static boolean isRestricted(PodSpec pod) {
        PodSecurityContext context = pod.getSecurityContext();
        return context != null
                && Boolean.TRUE.equals(context.getRunAsNonRoot())
                && context.getRunAsUser() != null
                && context.getRunAsUser() > 0
                && context.getSeccompProfile() != null
                && "RuntimeDefault".equals(context.getSeccompProfile().getType())
                && Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC()).noneMatch(Boolean.TRUE::equals)
                && pod.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null);
    }

    private static @Nullable String owner(HasMetadata object) {
        return Objects.requireNonNullElse(object.getMetadata().getAnnotations(), Map.<String, String>of()).get(OWNER);
    }

    private static boolean isSpread(Workload workload) {
        return workload.pod()
                .getTopologySpreadConstraints()
                .stream()
                .anyMatch(spread -> workload.isSelectedBy(spread.getLabelSelector().getMatchLabels()));
    }
}
