// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What kube-score recommends and we do not do, with the reason; anything else that it says is a mistake. */
@NeedsCommand("kube-score")
class KubeScoreTest {
    private static final List<Pattern> ACCEPTED = Stream.of(
            // Images are built on the machine that runs them, or named by version.
            ".*ImagePullPolicy is not set to Always",
            // The users that the images of RabbitMQ and MongoDB are made for.
            ".*\\((mongodb|queue)\\) The container (is )?running with a low (user|group) ID",
            // Whether it takes connections is all that can be asked without starting a program.
            "(mongodb|queue)\\b.*same readiness and liveness probe",
            // A proxy has one question to be asked, and its image is chosen by the mesh's installation.
            ".*\\bingress-gateway\\b.*same readiness and liveness probe",
            ".*\\bingress-gateway\\b.*Image with latest tag.*",
            // Topology spread says the same, and takes account of rollouts.
            ".*does not have a host podAntiAffinity set",
            // One of each is enough for a laptop; scaling is a command.
            ".*Deployment few replicas",
            // The doors that the courses teach.
            ".*The service is of type NodePort").map(Pattern::compile).toList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void anOverlayIsAsRecommended(Overlay overlay) throws IOException {
        assertThat(complaints(Kustomization.yaml(overlay))
                .filter(complaint -> ACCEPTED.stream().noneMatch(it -> it.matcher(complaint).matches()))).isEmpty();
    }

    @Test
    void nothingIsAcceptedThatDoesNotHappen() throws IOException {
        List<String> complaints = Stream
                .concat(complaints(Kustomization.yaml(Overlay.MESH_MINIKUBE)),
                        complaints(Kustomization.yaml(Overlay.COURSE)))
                .toList();

        assertThat(ACCEPTED)
                .allSatisfy(accepted -> assertThat(complaints).anyMatch(it -> accepted.matcher(it).matches()));
    }

    @Test
    void aServiceThatLeadsNowhereIsFound() throws IOException {
        assertThat(complaints(Kustomization.yaml(Overlay.MINIKUBE)
                .replace("selector:\n    app: webapp\n  type:", "selector:\n    app: web\n  type:")))
                .anyMatch(complaint -> complaint.contains("does not match any pods"));
    }

    /** Its lines about what is not good, without the grade. */
    private Stream<String> complaints(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("rendered.yaml"), yaml);
        Command score = Command.run(folder,
                List.of("kube-score", "score", "--kubernetes-version", "v1.34", "-o", "ci", file.toString()));
        assertThat(score.output()).as(score.errors()).contains("[OK]");
        return score.output()
                .lines()
                .filter(line -> line.startsWith("[CRITICAL]") || line.startsWith("[WARNING]"))
                .map(line -> line.substring(line.indexOf(' ') + 1));
    }
}
