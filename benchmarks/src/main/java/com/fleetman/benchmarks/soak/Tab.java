// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.soak;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** The page in a tab with nothing in its cache. One that reports an error has no figures. */
final class Tab implements AutoCloseable {
    private static final double PATIENCE_MS = 60_000;
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

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final CDPSession devTools;

    Tab(Browser browser, String url) {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB"));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.addInitScript(PROBE);
        devTools = context.newCDPSession(page);
        devTools.send("Performance.enable");
        page.navigate(url);
        page.waitForFunction("() => window.seen.map && window.seen.list && window.seen.vehicles");
        complain();
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
        complain();
    }

    void rest(Duration time) {
        page.waitForTimeout(time.toMillis());
        complain();
    }

    Sample sample(Duration at, long viewers) {
        devTools.send("HeapProfiler.collectGarbage");
        Map<String, Long> metrics = new HashMap<>();
        for (JsonElement metric : devTools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject named = metric.getAsJsonObject();
            metrics.put(named.get("name").getAsString(), named.get("value").getAsLong());
        }
        return new Sample(at, metrics.getOrDefault("JSHeapUsedSize", 0L), metrics.getOrDefault("Nodes", 0L),
                metrics.getOrDefault("JSEventListeners", 0L), viewers);
    }

    private void complain() {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("the page reported %d errors: %s".formatted(errors.size(),
                    errors.getFirst()));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
