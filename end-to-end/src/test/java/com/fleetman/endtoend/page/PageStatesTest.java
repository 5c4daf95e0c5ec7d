// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fleetman.endtoend.cast.Service;

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
    void aStaleVehicleIsSaidToBeOneAndForHowLong(Device device) {
        ScriptedVehicle chosen = stage.picture().find("Alpine Coach 1").orElseThrow();
        ScriptedVehicle last = chosen.seen(Duration.ofSeconds(242));
        stage.picture().shows(last);
        stage.picture().remembers(last.id(), Fleets.wayOf(last, Duration.ofMinutes(20), Duration.ofSeconds(5)));
        stage.picture().drives(true);
        stage.picture().driveWithout(chosen.id());
        try (Page page = stage.open(device.view().at("?vehicle=Alpine+Coach+1"))) {
            assertThat(page.byTestId("vehicle-card")).containsText("No fix for 4 min");
            page.looksRight("stale-vehicle");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsStreamItSaysSinceWhenAndRecovers(Device device) {
        stage.picture().drives(true);
        try (Page page = stage.open(device.view())) {
            page.isLiveAgain();
            page.mayFail("Failed to load resource");

            stage.gateway().refuse(true);
            page.linkIs("reconnecting");
            assertThat(page.byTestId("link-status"))
                    .hasText(Pattern.compile("Reconnecting, data from \\d\\d:\\d\\d:\\d\\d"));
            await().until(() -> page.evaluate("() => window.fleetman.dimmed()").equals(true));
            page.looksRight("stale-link");

            stage.gateway().refuse(false);
            page.isLiveAgain();
            await().until(() -> page.evaluate("() => window.fleetman.dimmed()").equals(false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsTrackerItShowsWhatWasLastKnownAndHowOldThatIs(Device device) {
        Duration ago = Duration.ofSeconds(150);
        stage.picture().shows(Fleets.small().stream().map(vehicle -> vehicle.seen(ago)).toList());
        try (Page page = stage.open(device.view())) {
            stage.picture().health(true, false);
            stage.picture().quietFor(ago);

            page.linkIs("tracker-down");
            assertThat(page.byTestId("link-status")).containsText("last known positions, 2 min old");
            assertThat(page.vehicles()).hasSize(24);
            await().until(() -> page.evaluate("() => window.fleetman.dimmed()").equals(true));
            page.looksRight("tracker-down");

            stage.picture().health(true, true);
            stage.picture().drives(true);
            page.isLiveAgain();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSilentFleetIsAskedFor(Device device) {
        try (Page page = stage.open(device.view())) {
            stage.picture().quietFor(Duration.ofSeconds(40));

            page.linkIs("quiet");
            page.looksRight("quiet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewVersionIsOfferedAndNeverForced(Device device) {
        stage.picture().drives(true);
        try (Page page = stage.open(device.view())) {
            page.isLiveAgain();
            page.evaluate("() => { window.notReloaded = true; }");
            page.tab()
                    .route(url -> url.equals(stage.url() + "/"), route -> route.fulfill(
                            new Route.FulfillOptions().setContentType("text/html")
                                    .setBody("<script src='./v/anotherbuild/index.js'></script>")));

            stage.gateway().bye();
            Locator offer = page.byTestId("new-version");
            assertThat(offer).isVisible();
            assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
            page.looksRight("new-version");

            page.tab().unrouteAll();
            offer.click();
            page.tab().waitForFunction("() => !window.notReloaded");
            page.isReady();
            assertThat(offer).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoVersionsAreInSightWithTheirSharesAndWhoTheyAre(Device device) {
        AtomicInteger answers = new AtomicInteger();
        stage.gateway()
                .servedBy(() -> answers.incrementAndGet() % 5 == 0
                        ? "api-gateway;1.1.0;api-gateway-canary-7d9f"
                        : "api-gateway;1.0.0;api-gateway-" + answers.get() % 2, () -> ScriptedGateway.TRACKER);
        stage.picture().drives(true);
        try (Page page = stage.open(device.view())) {
            page.isLiveAgain();
            Locator split = page.byTestId("version-split");
            assertThat(split).hasCount(0);
            for (int row = 0; row < 4; row++) {
                page.byTestId("vehicle-row").nth(row).click();
                int asked = row + 1;
                await().until(() -> stage.gateway().questions("/track") >= asked);
                page.tab().keyboard().press("Escape");
            }
            assertThat(split).containsText(Pattern.compile("1\\.0\\.0 \\d+%\\s*·\\s*1\\.1\\.0 \\d+%"));

            split.locator("button").focus();
            assertThat(split).containsText("api-gateway-canary-7d9f");
            page.looksRight("two-versions");
            page.tab().keyboard().press("Escape");
            assertThat(split.getByText("api-gateway-canary-7d9f")).isHidden();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatACanaryProcessesIsMarkedOnTheMapInTheListAndOnTheCard(Device device) {
        String canary = "position-tracker;1.1.0;position-tracker-canary-5c8d";
        Set<String> names = Set.of("Alpine Coach 1", "Havel Freight 1", "Maas Container 2", "Spree Parcels 1");
        stage.reset();
        stage.picture()
                .shows(Fleets.small()
                        .stream()
                        .map(vehicle -> names.contains(vehicle.id()) ? vehicle.processedBy(canary) : vehicle)
                        .toList());
        stage.picture().drives(true);
        try (Page page = stage.open(device.view().at("?vehicle=Alpine+Coach+1"))) {
            page.isLiveAgain();
            assertThat(page.evaluate("""
                    () => window.fleetman.vehicles().filter(({ canary }) => canary).map(({ id }) => id).sort()"""))
                    .isEqualTo(names.stream().sorted().toList());
            assertThat(page.byTestId("card-served")).containsText("position-tracker 1.1.0 canary");
            page.looksRight("canary-vehicle");

            page.tab().keyboard().press("Escape");
            page.byTestId("search").fill("l");
            assertThat(page.byTestId("vehicle-row").filter(new Locator.FilterOptions().setHasText("1.1.0 canary")))
                    .not()
                    .hasCount(0);
            page.looksRight("canary-list");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatIsNewerThanTheRestSaysSoAndItsFilesAreThoseOfTheOthers(Device device) {
        stage.picture().drives(true);
        try (Service canary = stage.webappOfVersion("1.1.0");
                Page page = Page.ready(stage.browser(), canary.url(), device.view())) {
            page.isLiveAgain();
            assertThat(page.byTestId("page-version")).containsText("1.1.0");
            page.looksRight("canary-page");
        }
        try (Page page = stage.open(device.view())) {
            page.isLiveAgain();
            assertThat(page.byTestId("page-version")).hasCount(0);
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
