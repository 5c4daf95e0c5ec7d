// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of the manifests with credentials, and with the overlay that k8s/README.md shows: everything can be rendered. */
final class Kustomization {
    static final Path ROOT = Path.of("..");
    static final Path K8S = ROOT.resolve("k8s");

    private static final List<String> FOLDERS = List.of("k8s", "istio");
    private static final Path SECRETS = Path.of("k8s/components/secrets/written-by-fleet-secrets");
    private static final Map<Overlay, String> RENDERED = new EnumMap<>(Overlay.class);

    private Kustomization() {}

    static synchronized Rendered render(Overlay overlay) {
        return Rendered.of(overlay, yaml(overlay));
    }

    static synchronized String yaml(Overlay overlay) {
        return RENDERED.computeIfAbsent(overlay, _ -> {
            Command kubectl = kustomize(copyWithSecrets(), overlay.folder());
            if (kubectl.exitCode() != 0) {
                throw new AssertionError(kubectl.errors());
            }
            return kubectl.output();
        });
    }

    static Command kustomize(Path root, String folder) {
        return Command.run(root, List.of("kubectl", "kustomize", folder));
    }

    private static Path copyWithSecrets() {
        try {
            Path copy = copy();
            Path secrets = Files.createDirectories(copy.resolve(SECRETS));
            for (String name : List.of("queue", "mongodb")) {
                Files.writeString(secrets.resolve(name + ".env"), "username=fleetman\npassword=0123456789abcdef\n");
            }
            Path own = Files.createDirectories(copy.resolve(Overlay.OWN.folder()));
            Files.writeString(own.resolve("kustomization.yaml"), Readme.block("kustomization.yaml"));
            Files.writeString(own.resolve("kubernetes-api.yaml"), Readme.block("kubernetes-api.yaml"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is for somebody who has just cloned the repository. */
    static Path copy() {
        try {
            Path copy = Files.createTempDirectory("manifests");
            for (String folder : FOLDERS) {
                copy(folder, copy);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String folder, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(ROOT.relativize(file));
                if (!target.startsWith(copy.resolve(SECRETS))) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
