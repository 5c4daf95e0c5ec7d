// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An overlay of the repository, as this check needs it: in a namespace of its own, on whatever ports are free and, where
 * asked for, with other images in place of those it names.
 *
 * @param source its folder
 * @param images by the name and tag of the image that each takes the place of
 */
record Overlay(Path source, Map<String, String> images) {
    /** Its objects; a namespace that it brings is not among them, as the check has made one. */
    List<Manifest> render(Path work, Kubectl kubectl, String namespace) {
        ApiServer apiServer = new ApiServer(kubectl, namespace);
        try {
            Path folder = Files.createDirectories(work.resolve("overlay"));
            Files.writeString(folder.resolve("kustomization.yaml"), kustomization(folder, namespace));
            return Manifest.of(kubectl.must("kustomize", folder.toString()))
                    .stream()
                    .filter(manifest -> !manifest.kind().equals("Namespace"))
                    .map(apiServer::inPlaceOf)
                    .map(Overlay::withFreePorts)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String kustomization(Path folder, String namespace) {
        StringBuilder text = new StringBuilder("""
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: %s
                resources:
                  - %s
                """.formatted(namespace, folder.toAbsolutePath().relativize(source.toAbsolutePath())));
        if (!images.isEmpty()) {
            text.append("images:\n");
            images.forEach((from, to) -> text.append(image(from, to)));
        }
        return text.toString();
    }

    private static String image(String from, String to) {
        return "  - {name: %s, newName: %s, newTag: %s}%n".formatted(repository(from), repository(to), tag(to));
    }

    private static String repository(String image) {
        return image.substring(0, image.lastIndexOf(':'));
    }

    private static String tag(String image) {
        return image.substring(image.lastIndexOf(':') + 1);
    }

    /** Another fleet of the cluster may have them. */
    private static Manifest withFreePorts(Manifest manifest) {
        return manifest.kind().equals("Service")
                ? new Manifest(manifest.kind(), manifest.name(),
                        manifest.text().replaceAll("(?m)^ *nodePort: \\d+\\n", ""))
                : manifest;
    }
}
