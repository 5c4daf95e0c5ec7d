// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.Quantity;

/** The memory of the proxy that a mesh puts beside a container. */
final class ProxyMemory {
    private ProxyMemory() {}

    static BigDecimal request(Workload workload) {
        return memory(workload, "sidecar.istio.io/proxyMemory", "128Mi");
    }

    static BigDecimal limit(Workload workload) {
        return memory(workload, "sidecar.istio.io/proxyMemoryLimit", "1Gi");
    }

    /** @param usual what Istio gives a proxy of which nothing is said */
    private static BigDecimal memory(Workload workload, String annotation, String usual) {
        Map<String, String> annotations = Objects.requireNonNullElse(workload.template().getMetadata().getAnnotations(),
                Map.<String, String>of());
        return workload.isInjected()
                ? BigDecimal.ZERO
                : new Quantity(annotations.getOrDefault(annotation, usual)).getNumericalAmount();
    }
}
