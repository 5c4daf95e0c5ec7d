// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.nio.file.Path;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** What k8s/base leaves to overlays, and what an overlay does without it. */
@NeedsCommand("kubectl")
class BaseTest {
    private static Rendered base;

    @BeforeAll
    static void render() {
        Command kubectl = Kustomization.kustomize(Kustomization.ROOT, "k8s/base");
        assertThat(kubectl.exitCode()).as(kubectl.errors()).isZero();
        base = Rendered.of(Overlay.MINIKUBE, kubectl.output());
    }

    @Test
    void itIsForAnyNamespace() {
        assertThat(base.all(Namespace.class)).isEmpty();
        assertThat(base.documents()).allMatch(document -> document.at("/metadata/namespace").isMissingNode());
        assertThat(base.documents()).allMatch(document -> document.at("/subjects/0/namespace").isMissingNode());
    }

    @Test
    void itHasNoCredentials() {
        assertThat(base.all(Secret.class)).isEmpty();
    }

    @Test
    void itOpensNothingToTheOutside() {
        assertThat(base.all(io.fabric8.kubernetes.api.model.Service.class))
                .allMatch(service -> service.getSpec().getType() == null);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"MINIKUBE", "OWN", "MESH_MINIKUBE"})
    void anOverlayWithoutCredentialsIsRefusedInOneSentence(Overlay overlay) {
        Path clone = Kustomization.copy();

        Command kubectl = Kustomization.kustomize(clone, overlay.folder());

        assertThat(kubectl.exitCode()).isNotZero();
        assertThat(kubectl.output()).isEmpty();
        assertThat(kubectl.errors().lines()).singleElement().asString().contains("written-by-fleet-secrets/queue.env");
    }
}
