// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fleetman.benchmarks.fleet.FleetUp;
import com.fleetman.endtoend.fleet.WithFleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a person at the page is told when a process dies, and that everything comes back. */
@NeedsChromium
@WithFleet
class FaultsOnThePageTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final FleetUp fleet;
    private final Browser browser;

    FaultsOnThePageTest(FleetUp fleet, Browser browser) {
        this.fleet = fleet;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            infrastructure   | [Bb]roker
            position-tracker | position-tracker is down
            api-gateway      | Reconnecting
            """)
    void aKilledProcessIsNamedRestartedAndThePageRecovers(String process, String pageSays) {
        try (Page page = Page.ready(browser, fleet.page(), View.DESKTOP.calmly())) {
            page.isLiveAgain();
            page.mayFail("Failed to load resource");
            long deaths = fleet.said(process + " died");

            assertThat(fleet.processOf(process).destroyForcibly()).isTrue();

            await().atMost(SOON).until(() -> fleet.said(process + " died") > deaths);
            page.saysOfItsLink(pageSays);
            await().atMost(SOON).until(() -> fleet.said(process + " is ready again") > deaths);
            page.isLiveAgain();
            await().atMost(SOON).until(() -> page.vehicles().size() >= 40);
        }
    }

    @Test
    void aKilledSimulatorIsRestartedAndItsVehiclesGoOn() {
        try (Page page = Page.ready(browser, fleet.page(), View.DESKTOP.calmly())) {
            page.isLiveAgain();
            long deaths = fleet.said("position-simulator died");

            assertThat(fleet.processOf("position-simulator").destroyForcibly()).isTrue();

            await().atMost(SOON).until(() -> fleet.said("position-simulator is ready again") > deaths);
            page.isLiveAgain();
        }
    }

    @Test
    void aSilentFleetIsExplained() {
        try (Page page = Page.ready(browser, fleet.page(), View.DESKTOP.calmly())) {
            page.isLiveAgain();

            fleet.fleet("stop", "position-simulator");
            page.saysOfItsLink("position-simulator");
            fleet.fleet("start", "position-simulator");

            page.isLiveAgain();
        }
    }

    @Test
    void aStoppedTrackerIsSaidAndItsVehiclesStayOnTheMap() {
        try (Page page = Page.ready(browser, fleet.page(), View.DESKTOP.calmly())) {
            page.isLiveAgain();
            page.mayFail("Failed to load resource");
            await().atMost(SOON).until(() -> page.vehicles().size() >= 40);
            int before = page.vehicles().size();

            fleet.fleet("stop", "position-tracker");
            page.saysOfItsLink("position-tracker is down");
            assertThat(page.vehicles()).hasSizeGreaterThanOrEqualTo(before);
            assertThat(fleet.getText("/api/vehicles/").headers().firstValue("X-Fleetman-Stale")).contains("true");
            fleet.fleet("start", "position-tracker");

            page.isLiveAgain();
        }
    }
}
