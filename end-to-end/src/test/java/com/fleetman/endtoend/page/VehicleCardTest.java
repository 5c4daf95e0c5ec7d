// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The card of the selected vehicle. */
@NeedsChromium
class VehicleCardTest {
    private static final ScriptedVehicle LORRY = ScriptedVehicle.at("Lorry 1", 51.5, -1.25)
            .driving(20.0, 45.0)
            .processedBy("position-tracker;2.0.0;position-tracker-1");

    private final PageStage stage;

    VehicleCardTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(LORRY.seen(Duration.ZERO));
    }

    @Test
    void itSaysWhatIsKnownOfTheVehicle() {
        try (Page page = selected()) {
            Locator card = page.byTestId("vehicle-card");
            assertThat(card).containsText("45 mph");
            assertThat(card).containsText("45° NE");
            assertThat(card).containsText("Lorry");
            assertThat(page.byTestId("card-position")).hasText("51.50000° N, 1.25000° W");
            assertThat(page.byTestId("card-served")).containsText("position-tracker 2.0.0");
            assertThat(page.byTestId("card-served")).containsText("position-tracker-1");
        }
    }

    @Test
    void thePositionIsCopiedAsOtherMapsTakeIt() {
        try (Page page = selected()) {
            page.tab().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.tab().getByLabel("Copy the position").click();
            await().untilAsserted(() -> assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo("51.5, -1.25"));
        }
    }

    @Test
    void theChartTellsTheSpeedAtThePointerAndAtEachStepOfTheKeyboard() {
        stage.picture()
                .remembers("Lorry 1", IntStream.rangeClosed(0, 10)
                        .mapToObj(minute -> LORRY.driving(minute * 1.0, 45.0).seen(Duration.ofMinutes(10 - minute)))
                        .toList());
        try (Page page = selected()) {
            Locator chart = page.byTestId("speed-chart");
            Locator said = page.byTestId("chart-said");
            assertThat(said).hasText("last 10 min");

            BoundingBox box = chart.boundingBox();
            page.tab().mouse().move(box.x + box.width * 0.5, box.y + 30);
            assertThat(said).containsText("11 mph");
            page.tab().mouse().move(box.x - 50, box.y - 50);
            assertThat(said).hasText("last 10 min");

            chart.focus();
            page.tab().keyboard().press("Home");
            page.tab().keyboard().press("ArrowRight");
            assertThat(said).containsText("2 mph");
            assertThat(chart).hasAttribute("aria-valuenow", "1");
            page.tab().keyboard().press("Escape");
            assertThat(said).hasText("last 10 min");
            assertThat(page.byTestId("vehicle-card")).isVisible();
        }
    }

    @Test
    void theChartGrowsWithEachFix() {
        stage.picture().drives(true);
        try (Page page = selected()) {
            Locator chart = page.byTestId("speed-chart");
            await().until(() -> Integer.parseInt(chart.getAttribute("aria-valuemax")) >= 3);
        }
    }

    private Page selected() {
        return stage.open(View.DESKTOP.at("?vehicle=Lorry+1"));
    }
}
