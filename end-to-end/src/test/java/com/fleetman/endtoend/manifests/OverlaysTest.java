// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every overlay, and every combination that is documented, keeps every rule. */
@NeedsCommand("kubectl")
class OverlaysTest {
    static Stream<Arguments> rulesOfOverlays() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> Rules.ALL.stream().map(rule -> Arguments.of(overlay, rule)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rulesOfOverlays")
    void anOverlayKeepsEveryRule(Overlay overlay, Rule rule) {
        assertThat(rule.violations().apply(Kustomization.render(overlay))).as(rule.name()).isEmpty();
    }
}
