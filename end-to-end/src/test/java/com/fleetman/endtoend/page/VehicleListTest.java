// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The list: every vehicle, found, counted, ordered and reached without a mouse. */
@NeedsChromium
class VehicleListTest {
    private final PageStage stage;

    VehicleListTest(PageStage stage) {
        this.stage = stage;
    }

    @Test
    void aVehicleIsFoundAndChosenByKeyboardAlone() {
        stage.picture().shows(vehicle("Bus 1"), vehicle("Lorry 1"), vehicle("Lorry 2"), vehicle("Lorry 10"));
        try (Page page = stage.open(View.DESKTOP)) {
            page.tab().keyboard().press("/");
            assertThat(page.byTestId("search")).isFocused();
            page.tab().keyboard().type("lorry");
            page.tab().keyboard().press("ArrowDown");
            page.tab().keyboard().press("End");

            Locator active = page.tab().locator("#" + rows(page).getAttribute("aria-activedescendant"));
            assertThat(active).hasAttribute("aria-posinset", "3");
            assertThat(active).hasAttribute("aria-setsize", "3");
            assertThat(active).containsText("Lorry 10");

            page.tab().keyboard().press("Enter");
            assertThat(page.byTestId("vehicle-card").getByRole(com.microsoft.playwright.options.AriaRole.HEADING))
                    .hasText("Lorry 10");
            page.tab().keyboard().press("Escape");
            assertThat(page.byTestId("vehicle-card")).hasCount(0);
        }
    }

    @Test
    void chipsCountAndFilterByStatus() {
        stage.picture()
                .shows(vehicle("Driver 1").driving(20.0, 90.0), vehicle("Driver 2").driving(9.0, 0.0),
                        vehicle("Parked"), vehicle("Lost").driving(20.0, 0.0).seen(Duration.ofMinutes(4)));
        try (Page page = stage.open(View.DESKTOP)) {
            assertThat(page.byTestId("chip-moving")).containsText("2");
            assertThat(page.byTestId("chip-idle")).containsText("1");
            assertThat(page.byTestId("chip-stale")).containsText("1");

            page.byTestId("chip-stale").click();
            assertThat(names(page)).containsText(new String[]{"Lost"});
            page.byTestId("chip-idle").click();
            assertThat(names(page)).containsText(new String[]{"Lost", "Parked"});
            assertThat(page.byTestId("vehicle-count")).hasText("2 of 4 vehicles");

            page.byTestId("search").fill("driver");
            assertThat(page.byTestId("vehicle-row")).hasCount(0);
            page.tab().getByText("Show all vehicles").click();
            assertThat(page.byTestId("vehicle-row")).hasCount(4);
        }
    }

    @Test
    void rowsStayUnderThePointerAndMoveWhenItLeaves() {
        stage.picture().shows(vehicle("A").driving(30.0, 0.0), vehicle("B").driving(20.0, 0.0));
        try (Page page = stage.open(View.DESKTOP)) {
            page.byTestId("sort").selectOption("speed");
            assertThat(names(page)).hasText(new String[]{"A", "B"});

            page.byTestId("vehicle-row").first().hover();
            stage.picture().shows(vehicle("B").driving(40.0, 0.0), vehicle("C").driving(50.0, 0.0));
            assertThat(page.byTestId("vehicle-row")).hasCount(3);
            assertThat(page.byTestId("vehicle-row").nth(1)).containsText("89 mph");
            afterTheListWasOrderedAgain(page);
            assertThat(names(page)).hasText(new String[]{"A", "B", "C"});

            page.tab().mouse().move(900, 400);
            assertThat(names(page)).hasText(new String[]{"C", "B", "A"});
        }
    }

    @Test
    void rowsStayUnderTheKeyboardToo() {
        stage.picture().shows(vehicle("A").driving(30.0, 0.0), vehicle("B").driving(20.0, 0.0));
        try (Page page = stage.open(View.DESKTOP.at("?sort=speed"))) {
            page.byTestId("search").focus();
            page.tab().keyboard().press("ArrowDown");
            stage.picture().shows(vehicle("B").driving(40.0, 0.0));
            assertThat(page.byTestId("vehicle-row").nth(1)).containsText("89 mph");
            afterTheListWasOrderedAgain(page);
            assertThat(names(page)).hasText(new String[]{"A", "B"});

            page.byTestId("search").focus();
            assertThat(names(page)).hasText(new String[]{"B", "A"});
        }
    }

    @Test
    void tenThousandVehiclesAreFewRowsAndAllWithinReach() {
        stage.picture()
                .shows(IntStream.range(0, 10_000)
                        .mapToObj(n -> ScriptedVehicle.at("Truck " + n, 45 + n % 100 / 20.0, 5 + n / 100 / 20.0))
                        .toList());
        try (Page page = stage.open(View.DESKTOP)) {
            assertThat(page.byTestId("chip-idle")).containsText("10,000");
            assertThat(page.byTestId("vehicle-row").count()).isBetween(10, 59);

            rows(page).focus();
            page.tab().keyboard().press("End");
            assertThat(names(page).last()).hasText("Truck 9999");
            assertThat(page.byTestId("vehicle-row").count()).isBetween(10, 59);

            page.byTestId("search").fill("truck 4321");
            assertThat(names(page)).hasText(new String[]{"Truck 4321"});
        }
    }

    @Test
    void namesAndFiguresOfAnyLengthLeaveTheRowsInPlace() {
        stage.picture()
                .shows(vehicle("Rotterdam – Gothenburg overnight refrigerated articulated lorry 12").driving(600.0,
                        0.0),
                        vehicle("Z").driving(1.0, 0.0));
        try (Page page = stage.open(View.DESKTOP)) {
            List<Locator> rows = page.byTestId("vehicle-row").all();
            assertThat(rows).extracting(row -> row.boundingBox().height).containsOnly(52.0);
            assertThat(rows).extracting(row -> right(row.locator(".speed"))).containsOnly(right(rows.getFirst()) - 16);
            assertThat(rows.getFirst()).containsText("1,342 mph");
        }
    }

    /** The next full second the page knows, after which the order that would have changed has changed. */
    private static void afterTheListWasOrderedAgain(Page page) {
        page.tab().waitForFunction("""
                () => {
                  const seen = window.secondsSeen ??= new Set();
                  seen.add(document.querySelector('[data-testid=vehicle-row] .age').textContent);
                  return seen.size >= 3;
                }""");
    }

    private static ScriptedVehicle vehicle(String name) {
        return ScriptedVehicle.at(name, 51, 7);
    }

    private static Locator rows(Page page) {
        return page.tab().locator("[role=listbox]");
    }

    private static Locator names(Page page) {
        return page.tab().locator("[data-testid=vehicle-row] .name");
    }

    private static double right(Locator element) {
        return element.boundingBox().x + element.boundingBox().width;
    }
}
