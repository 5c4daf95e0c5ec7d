// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.manifests;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No rule is one that finds nothing. */
@NeedsCommand("kubectl")
class PlantedErrorsTest {
    static Stream<Planted> plantedErrors() {
        return PlantedErrors.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedErrors")
    void aRuleFindsItsError(Planted error) {
        Rendered wrong = error.into(Kustomization.render(error.overlay()));

        assertThat(Rules.named(error.rule()).violations().apply(wrong))
                .anySatisfy(complaint -> assertThat(complaint).contains(error.mention()));
    }

    @Test
    void everyRuleHasAnError() {
        assertThat(Rules.ALL.stream().map(Rule::name))
                .hasSameElementsAs(PlantedErrors.all().map(Planted::rule).distinct().toList());
    }
}
