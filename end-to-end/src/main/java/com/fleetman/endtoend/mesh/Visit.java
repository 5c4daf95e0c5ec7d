// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Somebody who opens the page with nothing in the browser's cache, until vehicles are on the map. */
final class Visit implements AutoCloseable {
    private static final double PATIENCE_MS = 60_000;

    private final List<String> errors = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    Visit(Browser browser, URI door) {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(400, 300));
        page = context.newPage();
        page.onPageError(errors::add);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                errors.add(response.status() + " of " + response.url());
            }
        });
        page.navigate(door.toString());
        page.waitForSelector("html[data-ready=true]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
    }

    /** The build that the page's files are of. */
    String build() {
        return page.locator("script[type=module]").first().getAttribute("src").replaceAll(".*/?v/([^/]+)/.*", "$1");
    }

    /** What went wrong so far. */
    List<String> errors() {
        return errors;
    }

    /** Lets the tab do what it has to, and asks it for its link to the fleet. */
    String status() {
        return String.valueOf(page.evaluate("() => window.fleetman.status()"));
    }

    @Override
    public void close() {
        context.close();
    }
}
