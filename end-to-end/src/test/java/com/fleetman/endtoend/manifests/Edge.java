// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** That somebody may call somebody. */
record Edge(String from, String to, int port, String protocol) {
    static final String INGRESS = "ingress";
    static final String DNS = "dns";
    static final String API = "kubernetes-api";
    static final String ISTIOD = "istiod";

    /** Those that k8s/edges.yaml declares for an overlay. */
    static Set<Edge> declared(String overlay) {
        try {
            Object file = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Kustomization.K8S.resolve("edges.yaml")));
            return ((Collection<?>) file).stream()
                    .map(entry -> (Map<?, ?>) entry)
                    .filter(entry -> !(entry.get("overlays") instanceof List<?> some) || some.contains(overlay))
                    .map(Edge::of)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Edge of(Map<?, ?> entry) {
        if (!Set.of("from", "to", "port", "protocol", "overlays").containsAll(entry.keySet())) {
            throw new AssertionError("k8s/edges.yaml has something unknown in " + entry);
        }
        return new Edge(String.valueOf(entry.get("from")), String.valueOf(entry.get("to")),
                Integer.parseInt(String.valueOf(entry.get("port"))), String.valueOf(entry.get("protocol")));
    }

    boolean isBetweenPods() {
        return !from.equals(INGRESS) && !Set.of(DNS, API, ISTIOD).contains(to);
    }

    @Override
    public String toString() {
        return from + " -> " + to + ":" + port + "/" + protocol;
    }
}
