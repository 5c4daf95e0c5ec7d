// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.Yaml;

/**
 * Somebody who may call somebody.
 *
 * @param from the label app of the caller, or ingress
 * @param to the label app of whom it calls, or dns, or kubernetes-api
 */
public record Edge(String from, String to, int port, String protocol) {
    public static final String INGRESS = "ingress";
    public static final String DNS = "dns";
    public static final String KUBERNETES_API = "kubernetes-api";

    /** The edges that hold in an overlay. */
    public static List<Edge> read(Path file, String overlay) {
        try {
            List<Map<String, Object>> edges = new Yaml().load(Files.readString(file));
            return edges.stream()
                    .filter(edge -> !(edge.get("overlays") instanceof List<?> only) || only.contains(overlay))
                    .map(edge -> new Edge(text(edge, "from"), text(edge, "to"), Integer.parseInt(text(edge, "port")),
                            text(edge, "protocol")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> edge, String key) {
        return String.valueOf(edge.get(key));
    }
}
