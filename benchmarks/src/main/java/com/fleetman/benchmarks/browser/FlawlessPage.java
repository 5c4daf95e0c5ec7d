// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.browser;

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

/** A page in a tab with nothing in its cache. One that reports an error has no figures. */
public final class FlawlessPage implements AutoCloseable {
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final CDPSession devTools;

    /**
     * @param patience for all that is waited for in it
     * @param probe a script that runs before the page's own
     */
    public FlawlessPage(Browser browser, Duration patience, String probe) {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB"));
        page = context.newPage();
        page.setDefaultTimeout(patience.toMillis());
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.addInitScript(probe);
        devTools = context.newCDPSession(page);
        // Processor time: what other programs do meanwhile does not count.
        JsonObject processorTime = new JsonObject();
        processorTime.addProperty("timeDomain", "threadTicks");
        devTools.send("Performance.enable", processorTime);
    }

    public Page page() {
        return page;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** @throws IllegalStateException when the page has reported an error */
    public void complain() {
        if (hasErrors()) {
            throw new IllegalStateException("%s reported %d errors: %s".formatted(page.url(), errors.size(),
                    errors.getFirst()));
        }
    }

    /** Lets go of what nothing in the page needs any more. */
    public void collectGarbage() {
        devTools.send("HeapProfiler.collectGarbage");
    }

    /** What the browser counts of it, by the browser's names; times are seconds of the processor. */
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new HashMap<>();
        for (JsonElement metric : devTools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject named = metric.getAsJsonObject();
            metrics.put(named.get("name").getAsString(), named.get("value").getAsDouble());
        }
        return metrics;
    }

    @Override
    public void close() {
        context.close();
    }
}
