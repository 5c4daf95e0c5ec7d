// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No file lies in k8s/ that nobody applies, and no overlay that nobody checks. */
class EveryFileTest {
    @Test
    void everyManifestIsNamedByTheKustomizationBesideIt() throws IOException {
        assertThat(namedByNobody(Kustomization.K8S)).isEmpty();
    }

    @Test
    void aManifestThatNobodyNamesIsFound() throws IOException {
        Path copy = Kustomization.copy();
        Files.writeString(copy.resolve("base/webapp/left-over.yaml"), "kind: Service\n");

        assertThat(namedByNobody(copy)).containsExactly("base/webapp/left-over.yaml");
    }

    @Test
    void everyOverlayIsOneThatTheTestsKnow() throws IOException {
        try (Stream<Path> folders = Files.list(Kustomization.K8S.resolve("overlays"))) {
            assertThat(folders.map(folder -> "overlays/" + folder.getFileName()))
                    .isSubsetOf(Stream.of(Overlay.values()).map(Overlay::folder).toList());
        }
    }

    private static Set<String> namedByNobody(Path k8s) throws IOException {
        try (Stream<Path> files = Files.walk(k8s)) {
            List<Path> manifests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> Files.exists(file.resolveSibling("kustomization.yaml")))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .toList();
            return manifests.stream()
                    .filter(file -> !namesOf(file.resolveSibling("kustomization.yaml"))
                            .contains(file.getFileName().toString()))
                    .map(file -> k8s.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The words of a kustomization's lists. */
    private static Set<String> namesOf(Path kustomization) {
        try {
            return Files.readAllLines(kustomization)
                    .stream()
                    .map(line -> line.replaceAll("^ *- (path: )?", "").strip())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
