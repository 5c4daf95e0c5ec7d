// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a rendered text falls into objects. */
class ManifestTest {
    private static final String RENDERED = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: one
            data:
              text: |
                a --- b
            ---
            apiVersion: v1
            kind: Secret
            metadata:
              name: two
            """;

    @Test
    void everyDocumentIsAnObjectOfItsKindAndName() {
        List<Manifest> manifests = Manifest.of(RENDERED);

        assertThat(manifests).hasSize(2)
                .anyMatch(it -> it.is("ConfigMap", "one"))
                .anyMatch(it -> it.is("Secret", "two"));
    }

    @Test
    void togetherTheyAreTheTextAgain() {
        assertThat(Manifest.text(Manifest.of(RENDERED))).isEqualTo(RENDERED);
    }
}
