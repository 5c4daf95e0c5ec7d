// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.nio.file.Path;

/** What a person can apply: each overlay, and the combination that k8s/README.md shows. */
enum Overlay {
    MINIKUBE("k8s/overlays/minikube"),
    GKE("k8s/overlays/gke"),
    COURSE("k8s/overlays/course"),
    OWN("k8s/overlays/own"),
    MESH_MINIKUBE("istio/overlays/minikube"),
    MESH_GKE("istio/overlays/gke");

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    /** Below the root of the repository. */
    String folder() {
        return folder;
    }

    /** As the edges file names it. */
    String id() {
        return (isInMesh() ? "mesh-" : "") + platform();
    }

    boolean isInMesh() {
        return folder.startsWith("istio/");
    }

    /** On somebody's own machine, with credentials that everybody knows. */
    boolean isForDemonstration() {
        return platform().equals("minikube");
    }

    private String platform() {
        return Path.of(folder).getFileName().toString();
    }
}
