// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

/** What a person can apply: each overlay, and the combination that k8s/README.md shows. */
enum Overlay {
    MINIKUBE("overlays/minikube"), COURSE("overlays/course"), OWN("overlays/own");

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    /** Below k8s/. */
    String folder() {
        return folder;
    }

    /** As the edges file names it. */
    String id() {
        return folder.substring(folder.indexOf('/') + 1);
    }
}
