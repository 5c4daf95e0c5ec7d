// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The line between the page and the gateway: how old what it shows is, and what happens when it breaks. */
@NeedsChromium
class LinkTest {
    private final PageStage stage;

    LinkTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(Fleets.small());
    }

    @Test
    void itTellsHowLongAFixTakesToTheScreen() {
        stage.picture().drives(true);
        try (Page page = stage.open(View.DESKTOP)) {
            page.isLiveAgain();
            page.saysOfItsLink("^Live \\d+ ms$|^Live \\d\\.\\d s$");
        }
    }

    @Test
    void aClockThatIsWrongIsNoDelay() {
        stage.picture().drives(true);
        String anHourAhead = "const now = Date.now; Date.now = () => now() + 3600_000;";
        try (Page page = stage.open(View.DESKTOP.running(anHourAhead))) {
            page.isLiveAgain();
            assertThat(page.vehicles()).noneMatch(vehicle -> vehicle.get("stale").equals(true));
        }
    }

    @Test
    void fixesThatComeLateAreSaidToBeLate() {
        try (Page page = stage.open(View.DESKTOP)) {
            for (int age : new int[]{4, 14}) {
                await().until(() -> {
                    stage.picture()
                            .shows(ScriptedVehicle.at("Late", 50, 8).seen(Duration.ofSeconds(age)));
                    return page.byTestId("link-status").getAttribute("class").contains(age < 10 ? "warning" : "danger");
                });
                page.linkIs("late");
            }
        }
    }

    @Test
    void aLineThatSaysNothingIsTakenForDead() {
        stage.picture().drives(true);
        try (Page page = stage.open(View.DESKTOP)) {
            page.isLiveAgain();
            stage.picture().silent(true);
            page.linkIs("reconnecting");
            stage.picture().silent(false);
            page.isLiveAgain();
        }
    }

    @Test
    void aPageThatIsSentAwayComesBackAndIsNotAlarmed() {
        stage.picture().drives(true);
        try (Page page = stage.open(View.DESKTOP)) {
            page.isLiveAgain();
            long streams = stage.gateway().questions("/api/live");
            stage.gateway().bye();
            await().atMost(Duration.ofSeconds(10)).until(() -> stage.gateway().questions("/api/live") > streams);
            stage.picture().shows(ScriptedVehicle.at("Newcomer", 50, 8));
            await().until(() -> page.vehicles().size() == Fleets.small().size() + 1);
            assertThat(page.evaluate("() => window.linkStatuses.join()").toString()).doesNotContain("Reconnecting");
        }
    }

    @Test
    void whoIsSentAwayWithManyDoesNotComeBackWithThem() {
        stage.picture().drives(true);
        try (Page page = stage.open(View.DESKTOP)) {
            page.mayFail("Failed to load resource");
            long streams = stage.gateway().questions("/api/live");
            stage.gateway().refuse(true);
            assertThat(page.byTestId("link-status")).containsText("Reconnecting");
            await().during(Duration.ofMillis(900)).until(() -> stage.gateway().questions("/api/live") <= streams + 1);
            stage.gateway().refuse(false);
            page.isLiveAgain();
        }
    }
}
