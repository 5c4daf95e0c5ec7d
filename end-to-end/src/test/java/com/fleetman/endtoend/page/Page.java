// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The live page in a tab of its own. To close it fails if it reported an error that the test does not expect. */
final class Page implements AutoCloseable {
    private static final double PATIENCE_MS = 30_000;
    /** Until the names of vehicles have found their places. */
    private static final Duration REST = Duration.ofMillis(800);
    private static final String AXE = AxeBuilder.getAxeScript();

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final BrowserContext context;
    private final com.microsoft.playwright.Page tab;
    private final View view;

    private Page(Browser browser, String url, View view) {
        this.view = view;
        context = browser.newContext(view.options());
        tab = context.newPage();
        tab.setDefaultTimeout(2 * PATIENCE_MS);
        tab.onPageError(errors::add);
        tab.onConsoleMessage(message -> {
            // A violation of the content security policy is such a message too.
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
                """ + view.script());
        tab.navigate(url + "/" + view.query());
    }

    /** Just opened. */
    static Page opened(Browser browser, String url, View view) {
        return new Page(browser, url, view);
    }

    /** Once the map and the list are there. */
    static Page ready(Browser browser, String url, View view) {
        Page page = new Page(browser, url, view);
        page.isReady();
        return page;
    }

    void isReady() {
        assertThat(tab.locator("html[data-ready=true]")).hasCount(1,
                new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    }

    /** Errors with these words in them are part of the play. */
    void mayFail(String words) {
        expected.add(words);
    }

    Locator byTestId(String id) {
        return tab.getByTestId(id);
    }

    /** Waits until the page says so of its connection, now or since it was opened. */
    void saysOfItsLink(String pattern) {
        tab.waitForFunction("pattern => window.linkStatuses.some(text => new RegExp(pattern).test(text))", pattern,
                new com.microsoft.playwright.Page.WaitForFunctionOptions().setTimeout(PATIENCE_MS));
    }

    /** Waits until the status of its connection is of that kind. */
    void linkIs(String kind) {
        assertThat(byTestId("link-status")).hasAttribute("data-kind", kind,
                new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
    }

    /** Waits until the page is live again, and forgets what it said before. */
    void isLiveAgain() {
        linkIs("live");
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

    /** By the rules of WCAG 2.2, A and AA. */
    void isAccessible() {
        if (evaluate("() => 'axe' in window").equals(false)) {
            tab.evaluate(AXE);
        }
        org.assertj.core.api.Assertions.assertThat((List<?>) evaluate("""
                async () => {
                  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                  const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
                  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
                }""")).isEmpty();
    }

    /** In the light and in the dark it is accessible and no wider than the screen; pictures are taken of both. */
    void looksRight(String state) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            tab.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
            isAccessible();
            org.assertj.core.api.Assertions.assertThat((int) evaluate("() => document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(view.width());
            Screens.folder().ifPresent(folder -> picture(folder.resolve(state + view.suffix(scheme) + ".png")));
        }
    }

    private void picture(Path file) {
        tab.waitForFunction("() => !document.querySelector('canvas') || window.fleetman.worldComplete()");
        AtomicReference<Object> named = new AtomicReference<>(new Object());
        await().during(REST).atMost(Duration.ofMillis((long) PATIENCE_MS)).until(() -> {
            Object now = evaluate("() => window.fleetman.named().join()");
            return now.equals(named.getAndSet(now));
        });
        tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
        List<String> unexpected = errors.stream()
                .filter(error -> expected.stream().noneMatch(error::contains))
                .toList();
        if (!unexpected.isEmpty()) {
            throw new AssertionError("the page reported " + unexpected);
        }
    }
}
