// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What Lighthouse thinks of the page. Its opinion of speed is no use without a graphics card, and is not asked for. */
@NeedsChromium
@ExtendWith(LighthouseCondition.class)
class LighthouseTest {
    private final PageStage stage;

    LighthouseTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(Fleets.small());
        stage.picture().drives(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "mobile"})
    void thePageIsFullyAccessible(String form) {
        JsonNode verdict = Lighthouse.ask(stage.url() + "/?vehicle=Alpine+Coach+1", form);

        assertThat(verdict.path("error").isMissingNode()).as("%s", verdict).isTrue();
        assertThat(verdict.get("score").asInt()).as("%s", verdict).isEqualTo(100);
    }
}
