// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** That the fleet is small, and fits where it is put. */
final class RoomRules {
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal WHOLE_FLEET = new BigDecimal("1.6").multiply(GIBIBYTE);

    /** With a second version of three services, proxies, and a pod that a lesson brings. */
    private static final BigDecimal WHOLE_MESH = new BigDecimal("3.5").multiply(GIBIBYTE);

    static final List<Rule> RULES = List.of(
            new Rule("the whole fleet asks for 1.6 GiB at the most, and in a mesh for 3.5", rendered -> {
                boolean mesh = rendered.overlay().isInMesh();
                BigDecimal sum = sum(rendered, RoomRules::requests, workload -> usual(rendered, workload),
                        workload -> mesh ? ProxyMemory.request(workload) : BigDecimal.ZERO);
                return Rule.unless(sum.compareTo(mesh ? WHOLE_MESH : WHOLE_FLEET) <= 0,
                        "it asks for " + sum.divide(MEBIBYTE) + " MiB");
            }),
            new Rule("the quota has room for the largest fleet, surge pods and sidecars",
                    rendered -> rendered.all(ResourceQuota.class).flatMap(quota -> lacking(rendered, quota))),
            new Rule("no container may take more than the namespace allows",
                    rendered -> rendered.all(LimitRange.class)
                            .flatMap(range -> rendered.workloads()
                                    .filter(workload -> workload.allContainers().anyMatch(it -> exceeds(it, range)))
                                    .map(Workload::id))));

    private RoomRules() {}

    private static Stream<String> lacking(Rendered rendered, ResourceQuota quota) {
        ToIntFunction<Workload> most = workload -> most(rendered, workload);
        Map<String, BigDecimal> needed = Map.of(
                "pods", BigDecimal.valueOf(rendered.workloads().mapToInt(most).sum()),
                "requests.memory", sum(rendered, RoomRules::requests, most, ProxyMemory::request),
                "limits.memory", sum(rendered, RoomRules::limits, most, ProxyMemory::limit));
        return needed.entrySet()
                .stream()
                .filter(entry -> hard(quota, entry.getKey()).compareTo(entry.getValue()) < 0)
                .map(entry -> Rendered.id(quota) + " has no room: " + entry);
    }

    private static BigDecimal hard(ResourceQuota quota, String name) {
        return quota.getSpec().getHard().getOrDefault(name, new Quantity("0")).getNumericalAmount();
    }

    private static BigDecimal sum(Rendered rendered, Function<Container, Map<String, Quantity>> of,
            ToIntFunction<Workload> pods, Function<Workload, BigDecimal> sidecar) {
        return rendered.workloads()
                .map(workload -> workload.containers()
                        .stream()
                        .map(container -> memory(of.apply(container)))
                        .reduce(sidecar.apply(workload), BigDecimal::add)
                        .multiply(BigDecimal.valueOf(pods.applyAsInt(workload))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal memory(Map<String, Quantity> resources) {
        return resources.getOrDefault("memory", new Quantity("0")).getNumericalAmount();
    }

    private static Map<String, Quantity> requests(Container container) {
        return container.getResources().getRequests();
    }

    private static Map<String, Quantity> limits(Container container) {
        return container.getResources().getLimits();
    }

    private static int usual(Rendered rendered, Workload workload) {
        return RolloutRules.autoscalers(rendered, workload)
                .map(autoscaler -> autoscaler.getSpec().getMinReplicas())
                .findFirst()
                .orElse(Objects.requireNonNullElse(workload.replicas(), 1));
    }

    /** During a rollout of the largest fleet. */
    private static int most(Rendered rendered, Workload workload) {
        int surge = workload.object() instanceof Deployment ? 1 : 0;
        return surge + RolloutRules.autoscalers(rendered, workload)
                .map(autoscaler -> autoscaler.getSpec().getMaxReplicas())
                .findFirst()
                .orElse(usual(rendered, workload));
    }

    private static boolean exceeds(Container container, LimitRange range) {
        return range.getSpec()
                .getLimits()
                .stream()
                .flatMap(limit -> limit.getMax().entrySet().stream())
                .anyMatch(max -> limits(container).getOrDefault(max.getKey(), new Quantity("0"))
                        .getNumericalAmount()
                        .compareTo(max.getValue().getNumericalAmount()) > 0);
    }
}
