// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every state that a person can find the page in: what it says, that all can read it, and how it looks. */
@NeedsChromium
class PageStatesTest {
    private static final Pattern ANYTHING = Pattern.compile(".*");

    private final PageStage stage;

    PageStatesTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(Fleets.small());
    }

    @ParameterizedTest
    @EnumSource
    void loadingTheMapIsThereAtOnceAndTheListIsOutlined(Device device) {
        stage.gateway().holdBack(true);
        try (Page page = stage.openAtOnce(device.view())) {
            assertThat(page.byTestId("loading")).containsText("Loading 24 vehicles");
            page.tab().waitForFunction("() => window.fleetman?.worldShown()");
            assertThat(page.byTestId("vehicle-row")).hasCount(0);
            page.looksRight("loading");

            stage.gateway().holdBack(false);
            page.isReady();
            assertThat(page.vehicles()).hasSize(24);
        }
    }

    @ParameterizedTest
    @EnumSource
    void emptyItSaysWhatSendsAFirstPosition(Device device) {
        stage.reset();
        try (Page page = stage.open(device.view())) {
            assertThat(page.byTestId("empty")).containsText("./fleet start position-simulator");
            page.looksRight("empty");

            stage.picture().shows(Fleets.small());
            assertThat(page.byTestId("vehicle-row").first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAMatchItNamesWhatWasSoughtAndClearsIt(Device device) {
        try (Page page = stage.open(device.view())) {
            page.byTestId("search").fill("tram 9");
            Locator notice = page.byTestId("no-match");
            assertThat(notice).containsText("tram 9");
            page.looksRight("no-match");

            notice.locator("button").first().click();
            assertThat(page.byTestId("vehicle-row").first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void liveItShowsTheFleetAndTheVehicleSelected(Device device) {
        stage.picture().drives(true);
        ScriptedVehicle chosen = stage.picture().find("Havel Freight 1").orElseThrow();
        stage.picture()
                .remembers(chosen.id(), Fleets.wayOf(chosen, Duration.ofMinutes(20), Duration.ofSeconds(5)));
        try (Page page = stage.open(device.view())) {
            page.isLiveAgain();
            page.looksRight("live");
        }
        try (Page page = stage.open(device.view().at("?vehicle=Havel+Freight+1"))) {
            page.isLiveAgain();
            assertThat(page.byTestId("vehicle-card")).containsText("Havel Freight 1");
            await().until(() -> (int) page.evaluate("() => window.fleetman.legs()") > 99);
            page.looksRight("selected");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVehicleFollowedThroughATownIsSeenOnItsStreets(Device device) {
        stage.picture().drives(true);
        ScriptedVehicle chosen = stage.picture().find("Bus 3 Concorde").orElseThrow();
        stage.picture()
                .remembers(chosen.id(), Fleets.wayOf(chosen, Duration.ofMinutes(12), Duration.ofSeconds(5)));
        try (Page page = stage.open(device.view().at("?vehicle=Bus+3+Concorde&follow=true"))) {
            page.isLiveAgain();
            await()
                    .until(() -> page
                            .evaluate("() => window.fleetman.camera().zoom >= 13 && window.fleetman.legs() > 99")
                            .equals(true));
            page.looksRight("followed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOnlineMapThatDoesNotAnswerLeavesTheOneOnBoard(Device device) {
        stage.picture().drives(true);
        try (Page page = stage.openAtOnce(device.view())) {
            page.mayFail("Failed to load resource");
            page.tab()
                    .route("**/config.json", route -> route.fulfill(
                            new Route.FulfillOptions().setContentType("application/json")
                                    .setBody(
                                            "{'version':'1','map':{'styleUrl':'/no-such-style.json','pmtilesUrl':null}}"
                                                    .replace('\'', '"'))));
            page.tab().reload();
            page.isReady();

            assertThat(page.byTestId("map-note")).hasText("Offline map");
            page.looksRight("map-offline");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutWebGlTheListStillWorks(Device device) {
        stage.picture().drives(true);
        String noWebGl = """
                const getContext = HTMLCanvasElement.prototype.getContext;
                HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
                  return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...more);
                };
                """;
        try (Page page = stage.open(device.view().running(noWebGl))) {
            assertThat(page.byTestId("map-note")).containsText("WebGL 2 is missing");
            page.byTestId("vehicle-row").nth(3).click();
            assertThat(page.byTestId("vehicle-card")).hasText(ANYTHING);
            page.tab().keyboard().press("Escape");
            page.looksRight("no-webgl");
        }
    }
}
