// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.istio.api.networking.v1.DestinationRule;
import io.fabric8.istio.api.networking.v1.Sidecar;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import org.jspecify.annotations.Nullable;

/** What a mesh's proxies need to know. */
final class ProxyRules {
    static final List<Rule> RULES = List.of(
            new Rule("in a mesh a namespace of ours gives every pod a proxy", rendered -> rendered.all(Namespace.class)
                    .filter(_ -> rendered.overlay().isInMesh())
                    .filter(it -> !"enabled".equals(it.getMetadata().getLabels().get("istio-injection")))
                    .map(Rendered::id)),
            new Rule("in a mesh a proxy starts before its service and ends after it", rendered -> rendered.workloads()
                    .filter(workload -> rendered.overlay().isInMesh() && !workload.isInjected())
                    .filter(workload -> !"true".equals(annotation(workload, "sidecar.istio.io/nativeSidecar")))
                    .map(Workload::id)),
            new Rule("in a mesh a proxy calls only whom it knows", rendered -> Rule.unless(
                    !rendered.overlay().isInMesh() || isLimited(rendered), "no Sidecar, or more than one, says so")),
            new Rule("in a mesh a service says the version that its label says", rendered -> rendered.services()
                    .filter(_ -> rendered.overlay().isInMesh())
                    .filter(workload -> Subset.all(rendered)
                            .anyMatch(subset -> subset.host().equals("fleetman-" + workload.app())))
                    .filter(workload -> workload.containers()
                            .stream()
                            .flatMap(container -> container.getEnv().stream())
                            .noneMatch(ProxyRules::saysItsVersion))
                    .map(Workload::id)),
            new Rule("a DestinationRule is for a Service, and the only one", rendered -> rendered
                    .all(DestinationRule.class)
                    .collect(Collectors.groupingBy(rule -> rule.getSpec().getHost()))
                    .entrySet()
                    .stream()
                    .filter(rules -> rules.getValue().size() > 1 || !rendered.has(Service.class, rules.getKey()))
                    .map(rules -> rules.getValue().size() + " are for " + rules.getKey())),
            new Rule("a subset has pods", rendered -> Subset.all(rendered)
                    .filter(subset -> !subset.hasPods(rendered))
                    .map(subset -> "of " + subset.host() + " none is " + subset.name())));

    private ProxyRules() {}

    private static @Nullable String annotation(Workload workload, String name) {
        return Objects.requireNonNullElse(workload.template().getMetadata().getAnnotations(), Map.<String, String>of())
                .get(name);
    }

    private static boolean isLimited(Rendered rendered) {
        List<Sidecar> sidecars = rendered
                .all(Sidecar.class)
                .toList();
        return sidecars.size() == 1 && Stream.of(sidecars.getFirst().getSpec())
                .allMatch(spec -> spec.getWorkloadSelector() == null
                        && spec.getOutboundTrafficPolicy() != null
                        && "REGISTRY_ONLY".equals(String.valueOf(spec.getOutboundTrafficPolicy().getMode())));
    }

    private static boolean saysItsVersion(EnvVar variable) {
        return variable.getName().equals("FLEETMAN_VERSION")
                && variable.getValueFrom() != null
                && variable.getValueFrom().getFieldRef() != null
                && "metadata.labels['version']".equals(variable.getValueFrom().getFieldRef().getFieldPath());
    }
}
