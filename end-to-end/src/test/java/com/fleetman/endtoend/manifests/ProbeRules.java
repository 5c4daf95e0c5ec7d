// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;

/** How the kubelet asks a container how it is. */
final class ProbeRules {
    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";
    private static final int PATIENCE_SECONDS = 60;

    static final List<Rule> RULES = List.of(
            of("a container has the three probes", (_, container) -> Rule.unless(
                    probes(container).allMatch(Objects::nonNull), "has not")),
            of("a probe asks a port that is there", (workload, container) -> probes(container)
                    .filter(Objects::nonNull)
                    .map(ProbeRules::port)
                    .filter(port -> !workload.hasPort(port))
                    .map(port -> "is asked at " + port.getValue())),
            of("a service is asked whether it lives and whether it is ready", (workload, container) -> Rule.unless(
                    !workload.isOurs() || asks(container.getStartupProbe(), LIVENESS)
                            && asks(container.getLivenessProbe(), LIVENESS)
                            && asks(container.getReadinessProbe(), READINESS),
                    "is asked otherwise")),
            of("a container may take its time to start", (_, container) -> Rule.unless(
                    container.getStartupProbe() == null || patience(container.getStartupProbe()) >= PATIENCE_SECONDS,
                    "is killed if it does not start within " + PATIENCE_SECONDS + " s")),
            of("a container that is slow is not killed at once", (_, container) -> Rule.unless(
                    container.getLivenessProbe() == null
                            || patience(container.getLivenessProbe()) > patience(container.getReadinessProbe()),
                    "is killed before it is left alone")));

    private ProbeRules() {}

    private static Rule of(String name, BiFunction<Workload, Container, Stream<String>> complaints) {
        return Rule.ofWorkloads(name, workload -> workload.containers()
                .stream()
                .flatMap(container -> complaints.apply(workload, container)
                        .map(complaint -> "container " + container.getName() + " " + complaint)));
    }

    private static Stream<Probe> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());
    }

    private static IntOrString port(Probe probe) {
        return probe.getHttpGet() == null ? probe.getTcpSocket().getPort() : probe.getHttpGet().getPort();
    }

    private static boolean asks(Probe probe, String path) {
        return probe != null && probe.getHttpGet() != null && path.equals(probe.getHttpGet().getPath());
    }

    /** Seconds of silence until it counts as failed. */
    static int patience(Probe probe) {
        int period = Objects.requireNonNullElse(probe.getPeriodSeconds(), 10);
        return period * Objects.requireNonNullElse(probe.getFailureThreshold(), 3);
    }
}
