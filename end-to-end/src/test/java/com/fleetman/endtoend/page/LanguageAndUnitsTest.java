// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page speaks the browser's language and measures as its country does, until the user says otherwise. */
@NeedsChromium
class LanguageAndUnitsTest {
    private final PageStage stage;

    LanguageAndUnitsTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(ScriptedVehicle.at("Lorry 1", 51, 7).driving(26.8224, 45.0));
    }

    @ParameterizedTest
    @CsvSource({"en-US, en, Moving, 60 mph", "en-GB, en, Moving, 60 mph", "en-IE, en, Moving, 97 km/h",
            "ko-KR, ko, 운행 중, 97km/h", "pl-PL, en, Moving, 97 km/h"})
    void theBrowserSaysHow(String locale, String language, String moving, String speed) {
        try (Page page = stage.open(View.DESKTOP.in(locale))) {
            assertThat(page.tab().locator("html")).hasAttribute("lang", language);
            assertThat(page.byTestId("chip-moving")).containsText(moving);
            assertThat(page.byTestId("vehicle-row")).containsText(speed);
        }
    }

    @Test
    void theUserSaysOtherwiseAndIsRemembered() {
        try (Page page = stage.open(View.DESKTOP.in("ko-KR"))) {
            page.byTestId("settings-button").click();
            choose(page, "English");
            choose(page, "mph");
            choose(page, "Dark");
            assertThat(page.byTestId("vehicle-row")).containsText("60 mph");

            page.tab().reload();
            page.isReady();
            assertThat(page.byTestId("chip-moving")).containsText("Moving");
            assertThat(page.byTestId("vehicle-row")).containsText("60 mph");
            assertThat(page.tab().locator("html")).hasAttribute("data-scheme", "dark");
        }
    }

    @Test
    void singleKeysAreExplainedAndCanBeSwitchedOff() {
        try (Page page = stage.open(View.DESKTOP)) {
            Locator settings = page.byTestId("settings");
            page.tab().keyboard().press("?");
            assertThat(settings.getByText("Follow the vehicle")).isVisible();
            page.byTestId("single-keys").uncheck();
            page.tab().keyboard().press("Escape");
            assertThat(settings).isHidden();

            page.byTestId("vehicle-row").click();
            page.tab().keyboard().press("f");
            page.tab().keyboard().press("?");
            assertThat(page.byTestId("follow")).hasAttribute("aria-pressed", "false");
            assertThat(settings).isHidden();
        }
    }

    private static void choose(Page page, String option) {
        page.byTestId("settings").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.byTestId("settings")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option).setExact(true))).isChecked();
    }
}
