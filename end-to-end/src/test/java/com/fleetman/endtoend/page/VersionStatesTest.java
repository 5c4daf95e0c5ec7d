// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

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

/** Every state in which there is more than one version of something, and how a person sees it. */
@NeedsChromium
class VersionStatesTest {
    private final PageStage stage;

    VersionStatesTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(Fleets.small());
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
            for (int row = 0; row < 6; row++) {
                Locator vehicle = page.byTestId("vehicle-row").nth(row);
                // A question that is called off is never answered.
                page.tab().waitForResponse(response -> response.url().contains("/track"), vehicle::click).finished();
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
}
