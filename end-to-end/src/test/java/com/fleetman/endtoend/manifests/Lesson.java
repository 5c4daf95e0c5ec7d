// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One of istio/lessons.
 *
 * @param path below the root of the repository: a file for {@code kubectl apply -f}, or a folder for {@code -k}
 */
record Lesson(Path path) {
    private static final Path LESSONS = Path.of("istio/lessons");

    static List<Lesson> all() {
        try (Stream<Path> entries = Files.list(Kustomization.ROOT.resolve(LESSONS))) {
            return entries.map(entry -> new Lesson(LESSONS.resolve(entry.getFileName())))
                    .filter(lesson -> lesson.name().matches("\\d\\d-.*"))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code 15-mirror}. */
    String name() {
        return path.getFileName().toString().replace(".yaml", "");
    }

    /** What kubectl would send. */
    List<ObjectNode> documents() {
        return Rendered.of(Overlay.MESH_MINIKUBE, yaml()).documents();
    }

    /** The fleet once the lesson has been applied. */
    Rendered applied() {
        Rendered base = Kustomization.render(Overlay.MESH_MINIKUBE);
        return new Rendered(base.overlay(), Stream.concat(base.documents().stream(), documents().stream()).toList());
    }

    private String yaml() {
        try {
            Path file = Kustomization.ROOT.resolve(path);
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
            Command kubectl = Kustomization.kustomize(Kustomization.ROOT, path.toString());
            if (kubectl.exitCode() != 0) {
                throw new AssertionError(kubectl.errors());
            }
            return kubectl.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
