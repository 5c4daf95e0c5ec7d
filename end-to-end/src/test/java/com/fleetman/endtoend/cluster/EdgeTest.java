// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the declared edges hold where. */
class EdgeTest {
    private static final Edge ALWAYS = new Edge("webapp", "api-gateway", 8080, "TCP");
    private static final Edge CONSOLE = new Edge("ingress", "queue", 15672, "TCP");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anEdgeWithOverlaysHoldsInTheseAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("edges.yaml"), """
                - {from: webapp, to: api-gateway, port: 8080, protocol: TCP}
                - {from: ingress, to: queue, port: 15672, protocol: TCP, overlays: [minikube]}
                """);

        assertThat(Edge.read(file, "minikube")).containsExactly(ALWAYS, CONSOLE);
        assertThat(Edge.read(file, "gke")).containsExactly(ALWAYS);
    }
}
