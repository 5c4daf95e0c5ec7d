// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A tab that nobody looks at costs nothing, and one that is too slow is not drowned. */
@NeedsChromium
class AttentionTest {
    /** The browser of a test shows every tab: whether this one is hidden is the script's to say. */
    private static final String CAN_BE_HIDDEN = """
            let hidden = false;
            Object.defineProperty(document, 'hidden', { get: () => hidden });
            window.hide = (now) => { hidden = now; document.dispatchEvent(new Event('visibilitychange')); };
            window.changes = 0;
            const count = (all) => { window.changes += all.length; };
            new MutationObserver(count).observe(document, {
              subtree: true, childList: true, characterData: true, attributes: true });
            """;
    private static final String WORK = "() => [window.fleetman.frames(), window.changes].join()";
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    /** A mark glides to each fix in the time to the next; it may be as far behind, and the machine busy. */
    private static final int FEW_SECONDS = 4;

    private final PageStage stage;

    AttentionTest(PageStage stage) {
        this.stage = stage;
        stage.picture().shows(Fleets.small());
        stage.picture().drives(true);
    }

    @Test
    void aHiddenTabDrawsNothingAndChangesNothingUntilItIsShown() {
        try (Page page = stage.open(View.DESKTOP.running(CAN_BE_HIDDEN))) {
            page.isLiveAgain();
            Object whenShown = page.evaluate(WORK);
            await().until(() -> !page.evaluate(WORK).equals(whenShown));

            page.evaluate("() => window.hide(true)");
            AtomicReference<Object> before = new AtomicReference<>(new Object());
            await().during(A_WHILE).until(() -> {
                Object work = page.evaluate(WORK);
                return work.equals(before.getAndSet(work));
            });

            page.evaluate("() => window.hide(false)");
            await().atMost(AT_ONCE).until(() -> showsTheFleetOfNow(page));
        }
    }

    @Test
    void aTabHiddenForLongLeavesTheStreamAndCatchesUpAtOnce() {
        try (Page page = stage.open(View.DESKTOP.running(CAN_BE_HIDDEN))) {
            page.isLiveAgain();
            assertThat(stage.gateway().viewers()).isEqualTo(1);

            page.evaluate("() => window.hide(true)");
            await().atMost(Duration.ofSeconds(45)).until(() -> stage.gateway().viewers() == 0);
            page.evaluate("() => { window.linkStatuses.length = 0; window.hide(false); }");

            await().atMost(AT_ONCE).until(() -> showsTheFleetOfNow(page));
            page.linkIs("live");
            assertThat(page.evaluate("() => window.linkStatuses.join()").toString()).doesNotContain("Reconnecting");
        }
    }

    @Test
    void aTabThatWasTooBusyDrawsTheNewestFixesOnceNotAllOfThem() {
        try (Page page = stage.open(View.DESKTOP.calmly())) {
            page.isLiveAgain();

            // Ten batches come while the tab can do nothing.
            long frames = ((Number) page.evaluate("""
                    () => {
                      const before = window.fleetman.frames();
                      const end = performance.now() + 2000;
                      while (performance.now() < end);
                      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
                        done(window.fleetman.frames() - before))));
                    }""")).longValue();

            assertThat(frames).isLessThanOrEqualTo(2);
            await().atMost(AT_ONCE).until(() -> showsTheFleetOfNow(page));
        }
    }

    /** Every vehicle is within the way of a few seconds of where it is. */
    private boolean showsTheFleetOfNow(Page page) {
        Map<String, ScriptedVehicle> real = stage.picture().byId();
        return page.vehicles().stream().allMatch(shown -> {
            ScriptedVehicle vehicle = Objects.requireNonNull(real.get(String.valueOf(shown.get("id"))));
            double metres = Math.hypot((double) shown.get("lat") - vehicle.lat(),
                    ((double) shown.get("lon") - vehicle.lon()) * Math.cos(Math.toRadians(vehicle.lat()))) * 111_195;
            return metres <= FEW_SECONDS * (vehicle.speed() == null ? 0 : vehicle.speed()) + 2;
        });
    }
}
