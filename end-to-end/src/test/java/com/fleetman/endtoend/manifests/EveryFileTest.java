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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No manifest lies about that nobody applies, and no overlay that nobody checks. */
class EveryFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"k8s", "istio"})
    void everyManifestIsNamedByTheKustomizationBesideIt(String folder) throws IOException {
        assertThat(namedByNobody(Kustomization.ROOT.resolve(folder))).isEmpty();
    }

    @Test
    void aManifestThatNobodyNamesIsFound() throws IOException {
        Path copy = Kustomization.copy().resolve("k8s");
        Files.writeString(copy.resolve("base/webapp/left-over.yaml"), "kind: Service\n");

        assertThat(namedByNobody(copy)).containsExactly("base/webapp/left-over.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/overlays", "istio/overlays"})
    void everyOverlayIsOneThatTheTestsKnow(String overlays) throws IOException {
        try (Stream<Path> folders = Files.list(Kustomization.ROOT.resolve(overlays))) {
            assertThat(folders.map(folder -> overlays + "/" + folder.getFileName()))
                    .isSubsetOf(Stream.of(Overlay.values()).map(Overlay::folder).toList());
        }
    }

    private static Set<String> namedByNobody(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> manifests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> Files.exists(file.resolveSibling("kustomization.yaml")))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .toList();
            return manifests.stream()
                    .filter(file -> !namesOf(file.resolveSibling("kustomization.yaml"))
                            .contains(file.getFileName().toString()))
                    .map(file -> root.relativize(file).toString())
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
