// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An overlay of the repository, as this check needs it: in a namespace of its own, on whatever ports are free, on the
 * cluster's default storage and, where asked for, with other images in place of those it names.
 *
 * @param source its folder
 * @param images by the name and tag of the image that each takes the place of
 */
public record Overlay(Path source, Map<String, String> images) {
    static final String PRIORITY = "PriorityClass";
    private static final List<String> LEFT_OUT = List.of("Namespace", "StorageClass");
    private static final String RESTRICTED = """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: %s
              labels:
                pod-security.kubernetes.io/enforce: restricted
            """;

    /** Its objects; a namespace that it brings is not among them, as the check has made one. */
    List<Manifest> render(Kubectl kubectl, String namespace) {
        ApiServer apiServer = new ApiServer(kubectl, namespace);
        List<Manifest> manifests = Manifest.of(kubectl.must("kustomize", source.toString()));
        String own = manifests.stream().filter(Overlay::isNamespace).map(Manifest::name).findFirst().orElse("default");
        return manifests.stream()
                .filter(manifest -> !LEFT_OUT.contains(manifest.kind()))
                .filter(manifest -> !isThere(kubectl, manifest))
                .map(Overlay::withDefaultStorage)
                .map(manifest -> manifest.with("(?m)^( *namespace:) " + own + "$", "$1 " + namespace))
                .map(this::withOtherImages)
                .map(Overlay::withFreePorts)
                .map(apiServer::inPlaceOf)
                .toList();
    }

    /** Priorities belong to no namespace: those of another fleet do as well, and stay when this one goes. */
    private static boolean isThere(Kubectl kubectl, Manifest manifest) {
        return manifest.kind().equals(PRIORITY)
                && kubectl.ask("get", "priorityclass", manifest.name()).succeeded();
    }

    private static Manifest withDefaultStorage(Manifest manifest) {
        return manifest.kind().equals("PersistentVolumeClaim")
                ? manifest.with("(?m)^ *storageClassName: .*\\n", "")
                : manifest;
    }

    /** The namespace itself, with the labels that the overlay gives its own. */
    Manifest namespace(Kubectl kubectl, String name) {
        return Manifest.of(kubectl.must("kustomize", source.toString()))
                .stream()
                .filter(Overlay::isNamespace)
                .map(manifest -> manifest.with("(?m)^( *name:) " + manifest.name() + "$", "$1 " + name))
                .findFirst()
                .orElse(new Manifest("Namespace", name, RESTRICTED.formatted(name)));
    }

    private static boolean isNamespace(Manifest manifest) {
        return manifest.kind().equals("Namespace");
    }

    private Manifest withOtherImages(Manifest manifest) {
        Manifest changed = manifest;
        for (Map.Entry<String, String> image : images.entrySet()) {
            changed = changed.with("(?m)^( *(- )?image:) " + Pattern.quote(image.getKey()) + "$",
                    "$1 " + image.getValue());
        }
        return changed;
    }

    /** Another fleet of the cluster may have them. */
    private static Manifest withFreePorts(Manifest manifest) {
        return manifest.kind().equals("Service") ? manifest.with("(?m)^ *nodePort: \\d+\\n", "") : manifest;
    }
}
