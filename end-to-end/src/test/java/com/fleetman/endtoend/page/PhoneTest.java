// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page under a finger: the map on top, over it a sheet with three stops. */
@NeedsChromium
class PhoneTest {
    private final PageStage stage;

    PhoneTest(PageStage stage) {
        this.stage = stage;
        stage.picture()
                .shows(ScriptedVehicle.at("Rotterdam – Gothenburg overnight refrigerated lorry 12", 51, 7)
                        .driving(20.0, 45.0), ScriptedVehicle.at("Bus 1", 52, 8));
    }

    @Test
    void theSheetIsDraggedFromStopToStop() {
        try (Page page = stage.open(View.PHONE)) {
            Locator sheet = page.byTestId("sheet");
            assertThat(sheet).hasAttribute("data-stop", "half");

            drag(page, 195, handle(page), 195, 80);
            assertThat(sheet).hasAttribute("data-stop", "full");
            await().until(() -> sheet.boundingBox().y < 80);

            drag(page, 195, handle(page), 195, 430);
            assertThat(sheet).hasAttribute("data-stop", "half");
            await().until(() -> sheet.boundingBox().y > 400);

            drag(page, 195, handle(page), 195, 840);
            assertThat(sheet).hasAttribute("data-stop", "peek");
            await().until(() -> sheet.boundingBox().y > 650);
            assertThat(page.byTestId("search")).isVisible();
        }
    }

    @Test
    void theSheetIsMovedWithoutDragging() {
        try (Page page = stage.open(View.PHONE)) {
            Locator handle = page.byTestId("sheet-handle");
            handle.tap();
            assertThat(page.byTestId("sheet")).hasAttribute("data-stop", "full");
            handle.tap();
            assertThat(page.byTestId("sheet")).hasAttribute("data-stop", "peek");
            handle.focus();
            page.tab().keyboard().press("ArrowUp");
            assertThat(page.byTestId("sheet")).hasAttribute("data-stop", "half");
            assertThat(handle).hasAttribute("aria-label", "Panel: half");
        }
    }

    @Test
    void oneFingerMovesTheMapAboveTheSheet() {
        try (Page page = stage.open(View.PHONE)) {
            Object before = page.evaluate("() => window.fleetman.camera()");
            drag(page, 150, 250, 250, 300);
            await().until(() -> !page.evaluate("() => window.fleetman.camera()").equals(before));
            assertThat(page.byTestId("sheet")).hasAttribute("data-stop", "half");
        }
    }

    @Test
    void aVehicleChosenInTheFullListIsSeenOnTheMap() {
        try (Page page = stage.open(View.PHONE)) {
            page.byTestId("sheet-handle").tap();
            page.byTestId("vehicle-row").first().tap();
            assertThat(page.byTestId("sheet")).hasAttribute("data-stop", "half");
            assertThat(page.byTestId("vehicle-card")).isVisible();
            await().until(() -> (boolean) page.evaluate("""
                    () => {
                      const at = window.fleetman.screen('Bus 1');
                      const sheet = document.querySelector('[data-testid=sheet]').getBoundingClientRect();
                      const map = document.querySelector('[data-testid=map]').getBoundingClientRect();
                      return at.y + map.top > map.top && at.y + map.top < sheet.top;
                    }"""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ko-KR"})
    void nothingIsClippedOnTheNarrowestScreen(String language) {
        try (Page page = stage.open(View.PHONE.sized(320, 568).in(language))) {
            assertThat(clipped(page)).isEmpty();
            page.byTestId("vehicle-row").last().tap();
            assertThat(page.byTestId("vehicle-card")).isVisible();
            page.byTestId("sheet-handle").tap();
            assertThat(clipped(page)).isEmpty();
            page.byTestId("settings-button").tap();
            assertThat(clipped(page)).isEmpty();
        }
    }

    @Test
    void whatIsTouchedIsLargeEnough() {
        try (Page page = stage.open(View.PHONE.at("?vehicle=Bus+1"))) {
            page.byTestId("settings-button").tap();
            assertThat(small(page)).isEmpty();
            page.tab().keyboard().press("Escape");
            page.tab().keyboard().press("Escape");
            assertThat(page.byTestId("vehicle-row")).hasCount(2);
            assertThat(small(page)).isEmpty();
        }
    }

    /** What reaches beyond the screen's sides, or holds words that do not fit into it and are not shortened. */
    @SuppressWarnings("unchecked")
    private static List<String> clipped(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('.page *')].filter((element) => {
                  const { left, right, width } = element.getBoundingClientRect();
                  if (!element.checkVisibility({ visibilityProperty: true }) || width <= 1) return false;
                  if (element.closest('.maplibregl-map, svg, .hidden')) return false;
                  const { textOverflow } = getComputedStyle(element);
                  const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
                  return left < -0.5 || right > innerWidth + 0.5 || (cut && textOverflow !== 'ellipsis');
                }).map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`)""");
    }

    @SuppressWarnings("unchecked")
    private static List<String> small(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('button, select, label:has(input), [role=option]')]
                  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
                  .filter((element) => !element.closest('.maplibregl-map'))
                  .filter((element) => {
                    const { width, height } = element.getBoundingClientRect();
                    return width < 44 || height < 44;
                  })
                  .map((element) => element.outerHTML.slice(0, 120))""");
    }

    private static double handle(Page page) {
        BoundingBox box = page.byTestId("sheet-handle").boundingBox();
        return box.y + 12;
    }

    /** One finger, slowly enough to be no flick. */
    private static void drag(Page page, double fromX, double fromY, double toX, double toY) {
        CDPSession touch = page.tab().context().newCDPSession(page.tab());
        touch(touch, "touchStart", List.of(Map.of("x", fromX, "y", fromY)));
        for (int step = 1; step <= 8; step++) {
            double part = step / 8.0;
            touch(touch, "touchMove",
                    List.of(Map.of("x", fromX + (toX - fromX) * part, "y", fromY + (toY - fromY) * part)));
        }
        page.tab().waitForTimeout(120);
        touch(touch, "touchEnd", List.of());
        touch.detach();
    }

    private static void touch(CDPSession session, String type, List<Map<String, Double>> points) {
        session.send("Input.dispatchTouchEvent",
                new Gson().toJsonTree(Map.of("type", type, "touchPoints", points)).getAsJsonObject());
    }
}
