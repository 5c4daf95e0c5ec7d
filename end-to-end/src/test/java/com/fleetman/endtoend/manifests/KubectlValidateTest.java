// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What kubectl-validate says, which has the schemas of the API server itself. */
@NeedsCommand("kubectl-validate")
class KubectlValidateTest {
    /** The newest that it knows without asking the internet. */
    private static final String VERSION = "1.30";
    private static final Pattern ISTIO = Pattern.compile("(?m)^apiVersion: \\w+\\.istio\\.io/");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void anOverlayFitsTheSchemas(Overlay overlay) throws IOException {
        Command validate = validate(ofKubernetes(Kustomization.yaml(overlay)));

        assertThat(validate.exitCode()).as(validate.output() + validate.errors()).isZero();
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsFound() throws IOException {
        Command validate = validate(
                Kustomization.yaml(Overlay.MINIKUBE).replace("maxUnavailable: 1", "maxUnavaliable: 1"));

        assertThat(validate.exitCode()).isNotZero();
        assertThat(validate.output() + validate.errors()).contains("maxUnavaliable");
    }

    /** It has no schemas of what a mesh adds, which only the typed reading knows. */
    private static String ofKubernetes(String yaml) {
        return Stream.of(yaml.split("(?m)^---$"))
                .filter(document -> !ISTIO.matcher(document).find())
                .collect(Collectors.joining("---"));
    }

    private Command validate(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("rendered.yaml"), yaml);
        return Command.run(folder, List.of("kubectl-validate", "--version", VERSION, file.toString()));
    }
}
