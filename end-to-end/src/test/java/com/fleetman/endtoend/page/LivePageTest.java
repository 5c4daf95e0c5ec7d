// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

import com.fleetman.benchmarks.fleet.FleetUp;
import com.fleetman.endtoend.fleet.WithFleet;

import static org.awaitility.Awaitility.await;

/** The live page in a real browser, in front of the whole fleet. */
@NeedsChromium
@WithFleet
class LivePageTest {

    private final FleetUp fleet;
    private final Browser browser;

    LivePageTest(FleetUp fleet, Browser browser) {
        this.fleet = fleet;
        this.browser = browser;
    }

    @Test
    void vehiclesMoveOnTheMapAndInTheList() {
        try (Page page = Page.ready(browser, fleet.page(), View.DESKTOP)) {
            page.isLiveAgain();
            await().until(() -> page.vehicles().size() >= 40);
            Map<Object, Object> before = places(page);
            String listBefore = page.byTestId("vehicle-row").allInnerTexts().toString();

            await().until(() -> moved(before, places(page)) >= 20);
            await()
                    .until(() -> !page.byTestId("vehicle-row").allInnerTexts().toString().equals(listBefore));

        }
    }

    @Test
    void aVehicleCanBeFoundSelectedAndFollowed() {
        try (Page page = desktop()) {
            page.isLiveAgain();
            String name = String.valueOf(page.vehicles().getFirst().get("id"));

            page.byTestId("search").fill(name);
            page.byTestId("vehicle-row").first().click();
            page.byTestId("follow").click();

            page.byTestId("vehicle-card").getByText(name).first().waitFor();
            // The address follows a little later, so that a moving map does not write it at every frame.
            page.tab().waitForURL(Pattern.compile("[?&]vehicle="));
        }
    }

    @Test
    void theWholeFleetIsOnTheMap() {
        try (Page page = desktop()) {
            page.isLiveAgain();
            await().until(() -> page.vehicles().size() >= 40);
            // Vehicles that come after the map looked at the fleet may be elsewhere.
            page.tab().keyboard().press("0");

            await().until(() -> page.evaluate("""
                    () => window.fleetman.vehicles().every(({ id }) => {
                      const at = window.fleetman.screen(id);
                      return at && at.x > 0 && at.y > 0 && at.x < innerWidth && at.y < innerHeight;
                    })""").equals(true));
            page.looksRight("whole-fleet");
        }
    }

    @Test
    void thePageFitsAPhone() {
        try (Page page = Page.ready(browser, fleet.page(), View.PHONE.calmly())) {
            page.isLiveAgain();
            await().until(() -> page.vehicles().size() >= 40);

            page.looksRight("whole-fleet");
        }
    }

    private Page desktop() {
        return Page.ready(browser, fleet.page(), View.DESKTOP.calmly());
    }

    private static Map<Object, Object> places(Page page) {
        return page.vehicles()
                .stream()
                .collect(Collectors.toMap(it -> it.get("id"),
                        it -> it.get("lat") + "," + it.get("lon")));
    }

    private static long moved(Map<Object, Object> before, Map<Object, Object> now) {
        return before.entrySet().stream().filter(it -> !Objects.equals(it.getValue(), now.get(it.getKey()))).count();
    }
}
