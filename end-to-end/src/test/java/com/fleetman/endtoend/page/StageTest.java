// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** The stage itself: what the script says is what the page shows. */
@NeedsChromium
class StageTest {
    private final PageStage stage;

    StageTest(PageStage stage) {
        this.stage = stage;
    }

    @Test
    void vehiclesComeMoveAndGo() {
        stage.picture().shows(ScriptedVehicle.at("Truck 1", 53.4, -1.5));
        try (Page page = stage.open(View.DESKTOP)) {
            assertThat(page.byTestId("vehicle-row")).hasCount(1);

            stage.picture().shows(ScriptedVehicle.at("Truck 2", 53.5, -1.4));
            assertThat(page.byTestId("vehicle-row")).hasCount(2);

            stage.picture().shows(ScriptedVehicle.at("Truck 1", 53.5, -1.5));
            await().untilAsserted(
                    () -> assertThat((double) page.vehicles().getFirst().get("lat")).isCloseTo(53.5, within(1e-5)));

            stage.picture().loses("Truck 1");
            assertThat(page.byTestId("vehicle-row")).containsText(new String[]{"Truck 2"});
        }
    }

    @Test
    void tenThousandVehiclesAreShown() {
        stage.picture()
                .shows(IntStream.range(0, 10_000)
                        .mapToObj(n -> ScriptedVehicle.at("Truck " + n, 45 + n % 100 / 20.0, 5 + n / 100 / 20.0))
                        .toList());
        try (Page page = stage.open(View.PHONE.inTheDark())) {
            assertThat(page.vehicles()).hasSize(10_000);
        }
    }

    @Test
    void anErrorThatNobodyExpectsFailsTheTest() {
        Page page = stage.openAtOnce(View.DESKTOP);
        page.evaluate("() => console.error('Ouch')");

        assertThatThrownBy(page::close).isInstanceOf(AssertionError.class).hasMessageContaining("Ouch");
    }

    @Test
    void aViolationOfTheSecurityPolicyIsAnError() {
        Page page = stage.openAtOnce(View.DESKTOP);
        page.evaluate(
                "() => { const s = document.createElement('script'); s.textContent = '1'; document.body.append(s) }");

        assertThatThrownBy(page::close).hasMessageContaining("Content Security Policy");
    }
}
