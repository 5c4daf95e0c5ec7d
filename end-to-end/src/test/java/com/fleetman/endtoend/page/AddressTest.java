// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** The address, which holds what is seen: whoever opens it sees the same. */
@NeedsChromium
class AddressTest {
    private final PageStage stage;

    AddressTest(PageStage stage) {
        this.stage = stage;
        stage.picture()
                .shows(ScriptedVehicle.at("Lorry 1", 51, 7).driving(20.0, 45.0),
                        ScriptedVehicle.at("Lorry 2", 52, 8).driving(10.0, 45.0),
                        ScriptedVehicle.at("Bus & Co", 37.5, 127));
    }

    @Test
    void whatIsSeenIsSeenAgainByWhoOpensTheAddress() {
        String query;
        Map<String, Object> camera;
        try (Page page = stage.open(View.DESKTOP)) {
            Object history = page.evaluate("() => history.length");
            page.byTestId("search").fill("lorry");
            page.byTestId("chip-moving").click();
            page.byTestId("sort").selectOption("speed");
            page.byTestId("vehicle-row").nth(1).click();
            page.tab().waitForURL(url -> url.contains("vehicle=Lorry+2"));
            page.tab().mouse().move(800, 400);
            page.tab().mouse().wheel(0, -400);
            settles(page);
            camera = camera(page);
            query = page.tab().url().substring(page.tab().url().indexOf('?'));

            assertThat(query).contains("q=lorry", "show=moving", "sort=speed");
            assertThat(page.evaluate("() => history.length")).isEqualTo(history);
        }
        try (Page page = stage.open(View.DESKTOP.at(query))) {
            assertThat(page.byTestId("search")).hasValue("lorry");
            assertThat(page.byTestId("chip-moving")).hasAttribute("aria-pressed", "true");
            assertThat(page.byTestId("sort")).hasValue("speed");
            assertThat(page.byTestId("vehicle-row")).hasCount(2);
            assertThat(page.byTestId("vehicle-card")).containsText("Lorry 2");
            assertThat(camera(page)).allSatisfy(
                    (name, value) -> assertThat(number(value)).isCloseTo(number(camera.get(name)), within(0.01)));
        }
    }

    @Test
    void aLinkIsCopied() {
        try (Page page = stage.open(View.DESKTOP.at("?vehicle=Bus+%26+Co&at=37.5,127,9"))) {
            page.tab().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.tab().keyboard().press("l");

            await().untilAsserted(() -> assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(stage.url() + "/?vehicle=Bus+%26+Co&at=37.5,127,9"));
        }
    }

    @Test
    void aVehicleIsFollowedFromALinkUntilTheMapIsDragged() {
        stage.picture().drives(true);
        try (Page page = stage.open(View.DESKTOP.at("?vehicle=Lorry+1&follow=true"))) {
            assertThat(page.byTestId("follow")).hasAttribute("aria-pressed", "true");
            await().untilAsserted(() -> assertThat(pixelsFromTheMiddle(page, "Lorry 1")).isLessThan(3));
            Map<String, Object> before = camera(page);
            // Between two frames the vehicle goes on, and the map does not.
            await().until(() -> !camera(page).equals(before) && pixelsFromTheMiddle(page, "Lorry 1") < 3);

            page.tab().mouse().move(700, 500);
            page.tab().mouse().down();
            page.tab().mouse().move(600, 400);
            page.tab().mouse().move(560, 380);
            page.tab().mouse().up();
            assertThat(page.byTestId("follow")).hasAttribute("aria-pressed", "false");
            page.tab().waitForURL(url -> !url.contains("follow"));
        }
    }

    /** Until the map rests and the address says where. */
    private static void settles(Page page) {
        await().until(() -> {
            Map<String, Object> camera = camera(page);
            String zoom = String.format(Locale.ROOT, "%.2f", number(camera.get("zoom"))).replaceFirst("\\.?0+$", "");
            return page.tab().url().matches(".*at=[^&]*," + zoom + "(&.*)?") && camera.equals(camera(page));
        });
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> camera(Page page) {
        return (Map<String, Object>) page.evaluate("() => window.fleetman.camera()");
    }

    /** Of what the card leaves of the map. */
    private static double pixelsFromTheMiddle(Page page, String id) {
        return ((Number) page.tab().evaluate("""
                id => {
                  const at = window.fleetman.screen(id);
                  const [map, card] = ['map', 'vehicle-card'].map((part) =>
                    document.querySelector(`[data-testid=${part}]`).getBoundingClientRect());
                  return Math.hypot(at.x - (card.left - map.left) / 2, at.y - map.height / 2);
                }""", id)).doubleValue();
    }
}
