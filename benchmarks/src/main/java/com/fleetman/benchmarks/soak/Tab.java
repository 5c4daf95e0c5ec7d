// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.soak;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import com.fleetman.benchmarks.browser.FlawlessPage;

/** The page of the fleet, looked at and used. */
final class Tab implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Looks at each frame for what a person would see. */
    private static final String PROBE = """
            window.seen = {};
            const look = () => {
              if (window.fleetman?.worldShown()) window.seen.map ??= performance.now();
              if (document.querySelector('[data-testid=vehicle-row]')) window.seen.list ??= performance.now();
              if (document.documentElement.dataset.ready) window.seen.vehicles ??= performance.now();
              if (!(window.seen.map && window.seen.list && window.seen.vehicles)) requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """;

    private final FlawlessPage flawless;
    private final Page page;

    Tab(Browser browser, String url) {
        flawless = new FlawlessPage(browser, PATIENCE, PROBE);
        page = flawless.page();
        page.navigate(url);
        page.waitForFunction("() => window.seen.map && window.seen.list && window.seen.vehicles");
        flawless.complain();
    }

    /** Milliseconds from the beginning of the navigation until that was there: {@code map, list, vehicles}. */
    double seen(String what) {
        return ((Number) page.evaluate("what => window.seen[what]", what)).doubleValue();
    }

    /** Does what a dispatcher does: looks for a vehicle, follows it for a while, and lets it go. */
    void use(int round) {
        page.getByTestId("search").fill(String.valueOf(round % 10));
        page.getByTestId("vehicle-row").nth(round % 5).click();
        page.getByTestId("follow").click();
        page.waitForTimeout(3000);
        page.keyboard().press("Escape");
        page.getByTestId("search").fill("");
        flawless.complain();
    }

    void rest(Duration time) {
        page.waitForTimeout(time.toMillis());
        flawless.complain();
    }

    Sample sample(Duration at, long viewers) {
        flawless.collectGarbage();
        Map<String, Double> metrics = flawless.metrics();
        return new Sample(at, metrics.getOrDefault("JSHeapUsedSize", 0.0).longValue(),
                metrics.getOrDefault("Nodes", 0.0).longValue(),
                metrics.getOrDefault("JSEventListeners", 0.0).longValue(), viewers);
    }

    @Override
    public void close() {
        flawless.close();
    }
}
