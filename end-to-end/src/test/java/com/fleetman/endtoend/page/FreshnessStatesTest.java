// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every state in which what a person sees is not of this moment, and that the page says so. */
@NeedsChromium
class FreshnessStatesTest {
    private final PageStage stage;

    FreshnessStatesTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(Fleets.small());
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
}
