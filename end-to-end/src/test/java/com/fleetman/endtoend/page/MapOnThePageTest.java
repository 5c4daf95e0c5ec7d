// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** What the map draws over whatever lies below it. */
@NeedsChromium
class MapOnThePageTest {
    private static final View SMALL = View.DESKTOP.sized(1000, 600);
    private static final String IDLE = "#5d6b82";
    /** A tab that can be told that nobody sees it. */
    private static final String HIDEABLE = """
            let hidden = false;
            Object.defineProperty(document, 'hidden', { get: () => hidden });
            window.hide = (now) => {
              hidden = now;
              document.dispatchEvent(new Event('visibilitychange'));
            };
            """;

    /** A tab that is told all of the world only when the test says so. */
    private static final String WORLD_HELD_BACK = """
            const ask = window.fetch;
            const asked = new Promise((resolve) => (window.release = resolve));
            window.fetch = async (url, ...more) => {
              if (String(url).includes('countries-50m')) await asked;
              return ask(url, ...more);
            };
            """;

    private final PageStage stage;

    MapOnThePageTest(PageStage stage) {
        this.stage = stage;
    }

    @Test
    void aVehicleIsDrawnToThePixelAtStreetZoomOnBothSidesOfTheAntimeridian() {
        stage.picture()
                .shows(ScriptedVehicle.at("West", -17, 179.9995), ScriptedVehicle.at("Middle", -17.0002, 180),
                        ScriptedVehicle.at("East", -17, -179.9995));
        try (Page page = stage.open(SMALL)) {
            page.evaluate("() => window.fleetman.jump({ lat: -17, lon: 180, zoom: 18 })");

            double pixelsADegree = 512 * Math.pow(2, 18) / 360;
            await().untilAsserted(() -> {
                double middle = at(page, "drawn", "Middle").x();
                assertThat(at(page, "drawn", "West").x()).isCloseTo(middle - 0.0005 * pixelsADegree, within(0.6));
                assertThat(at(page, "drawn", "East").x()).isCloseTo(middle + 0.0005 * pixelsADegree, within(0.6));
            });
            for (String id : List.of("West", "Middle", "East")) {
                Point drawn = at(page, "drawn", id);
                Point exact = at(page, "screen", id);
                assertThat(drawn.x()).isCloseTo(exact.x(), within(0.5));
                assertThat(drawn.y()).isCloseTo(exact.y(), within(0.5));
                await()
                        .until(() -> Picture.of(page.byTestId("map")).colourAt(drawn.x(), drawn.y()).equals(IDLE));
            }
        }
    }

    @Test
    void aCoarseWorldIsThereBeforeTheFineOne() {
        stage.picture().shows(Fleets.small());
        try (Page page = stage.open(SMALL.running(WORLD_HELD_BACK))) {
            page.tab().waitForFunction("() => window.fleetman.worldShown()");
            assertThat(page.evaluate("() => window.fleetman.worldComplete()")).isEqualTo(false);

            page.evaluate("() => window.release()");
            page.tab().waitForFunction("() => window.fleetman.worldComplete()");
        }
    }

    @Test
    void theTrailOfTheSelectedVehicleLeadsToItsMark() {
        ScriptedVehicle now = ScriptedVehicle.at("Truck 1", 52, 9);
        List<ScriptedVehicle> track = new ArrayList<>();
        for (int i = 10; i > 0; i--) {
            track.add(ScriptedVehicle.at("Truck 1", 52, 9 - i * 0.01).seen(Duration.ofSeconds(i * 10L)));
        }
        track.add(now);
        stage.picture().remembers("Truck 1", track);
        stage.picture().shows(now);
        try (Page page = stage.open(SMALL.at("?vehicle=Truck%201"))) {
            await().until(() -> page.evaluate("() => window.fleetman.legs()").equals(10));
        }
    }

    @Test
    void vehiclesAreNamedWhereThereIsRoomAndInACrowdTheSelectedOneAlone() {
        stage.picture()
                .shows(ScriptedVehicle.at("Truck 1", 52, 9), ScriptedVehicle.at("Truck 2", 52.1, 9.1),
                        ScriptedVehicle.at("Truck 3", 51.9, 9.2));
        try (Page page = stage.open(SMALL)) {
            page.evaluate("() => window.fleetman.jump({ lat: 52, lon: 9.1, zoom: 9 })");
            await().until(() -> named(page).containsAll(List.of("Truck 1", "Truck 2", "Truck 3")));

            stage.picture()
                    .shows(IntStream.range(0, 500)
                            .mapToObj(i -> ScriptedVehicle.at("Van " + i, 51.8 + i % 20 * 0.02, 8.9 + i / 20 * 0.02))
                            .toList());
            await().until(() -> named(page).isEmpty());

            page.byTestId("search").fill("Truck 2");
            page.byTestId("vehicle-row").first().click();
            await().until(() -> named(page).equals(List.of("Truck 2")));
        }
    }

    @Test
    void theCardComesAndGoesAndTheMapBesideItStaysWhereItIs() {
        stage.picture().shows(ScriptedVehicle.at("Truck 1", 52, 9), ScriptedVehicle.at("Truck 2", 52.1, 9.1));
        try (Page page = stage.open(View.DESKTOP)) {
            page.evaluate("() => window.fleetman.jump({ lat: 52, lon: 9.1, zoom: 9 })");
            Point before = at(page, "screen", "Truck 2");

            Point mark = at(page, "screen", "Truck 1");
            page.byTestId("map").click(new Locator.ClickOptions().setPosition(mark.x(), mark.y()));
            page.byTestId("vehicle-card").waitFor();
            assertThat(at(page, "screen", "Truck 2")).satisfies(now -> isSamePlace(now, before));

            page.tab().keyboard().press("Escape");
            page.byTestId("vehicle-card").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(at(page, "screen", "Truck 2")).satisfies(now -> isSamePlace(now, before));
        }
    }

    private static void isSamePlace(Point one, Point other) {
        assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y())).isLessThan(0.5);
    }

    @Test
    void noFrameIsDrawnWhileNothingMoves() {
        stage.picture().shows(ScriptedVehicle.at("Truck 1", 52, 9));
        try (Page page = stage.open(SMALL)) {
            await().until(() -> framesInASecond(page) == 0);

            stage.picture().shows(ScriptedVehicle.at("Truck 1", 52, 9).driving(20.0, 90.0));
            stage.picture().drives(true);
            await().until(() -> framesInASecond(page) > 0);
        }
    }

    @Test
    void aHiddenTabDrawsNothingAndCatchesUpAtOnce() {
        stage.picture().shows(ScriptedVehicle.at("Truck 1", 52, 9).driving(20.0, 90.0));
        stage.picture().drives(true);
        try (Page page = stage.open(SMALL.running(HIDEABLE))) {
            await().until(() -> framesInASecond(page) > 0);

            page.evaluate("() => window.hide(true)");
            await().until(() -> framesInASecond(page) == 0);
            stage.picture().drives(false);
            stage.picture().shows(ScriptedVehicle.at("Truck 1", 53, 10));

            page.evaluate("() => window.hide(false)");
            await()
                    .untilAsserted(
                            () -> assertThat((double) page.vehicles().getFirst().get("lat")).isCloseTo(53,
                                    within(1e-4)));
            await().until(() -> at(page, "drawn", "Truck 1").y() < 300);
        }
    }

    private record Point(double x, double y) {}

    private static Point at(Page page, String by, String id) {
        Map<?, ?> point = (Map<?, ?>) page.evaluate("() => window.fleetman.%s('%s')".formatted(by, id));
        return new Point(number(point.get("x")), number(point.get("y")));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static List<?> named(Page page) {
        return (List<?>) page.evaluate("() => window.fleetman.named()");
    }

    private static int framesInASecond(Page page) {
        return (int) page.evaluate("""
                async () => {
                  const before = window.fleetman.frames();
                  await new Promise((done) => setTimeout(done, 1000));
                  return window.fleetman.frames() - before;
                }""");
    }
}
