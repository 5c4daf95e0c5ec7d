// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The live page in a tab of its own, listening for errors from the first moment. */
final class Page implements AutoCloseable {
    private static final double PATIENCE_MS = 30_000;
    private static final Path SCREENS = Path.of(System.getProperty("fleetman.screens", "target/screens"));

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final BrowserContext context;
    private final com.microsoft.playwright.Page tab;

    Page(Browser browser, String url, ColorScheme scheme, int width, int height) {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setLocale("en-GB"));
        tab = context.newPage();
        tab.onPageError(errors::add);
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        tab.addInitScript("""
                window.linkStatuses = [];
                new MutationObserver(() => {
                    const text = document.querySelector('[data-testid=link-status]')?.textContent?.trim();
                    if (text && text !== window.linkStatuses.at(-1)) window.linkStatuses.push(text);
                }).observe(document, { subtree: true, childList: true, characterData: true });
                """);
        tab.navigate(url);
        assertThat(tab.locator("html[data-ready=true]")).hasCount(1,
                new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    }

    Locator byTestId(String id) {
        return tab.getByTestId(id);
    }

    /** Waits until the page says so of its connection, now or since it was opened. */
    void saysOfItsLink(String pattern) {
        tab.waitForFunction("pattern => window.linkStatuses.some(text => new RegExp(pattern).test(text))", pattern,
                new com.microsoft.playwright.Page.WaitForFunctionOptions().setTimeout(PATIENCE_MS));
    }

    /** Waits until the page is live again, and forgets what it said before. */
    void isLiveAgain() {
        assertThat(byTestId("link-status")).hasAttribute("data-kind", "live",
                new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
        tab.evaluate("() => { window.linkStatuses.length = 0; }");
    }

    /** Where the map shows each vehicle now. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> vehicles() {
        return (List<Map<String, Object>>) tab.evaluate("() => window.fleetman.vehicles()");
    }

    Object evaluate(String script) {
        return tab.evaluate(script);
    }

    com.microsoft.playwright.Page tab() {
        return tab;
    }

    /** A picture of the page, once the world is drawn under the vehicles. */
    void screenshot(String name) {
        tab.waitForFunction("() => window.fleetman.worldShown()");
        tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        context.close();
    }
}
