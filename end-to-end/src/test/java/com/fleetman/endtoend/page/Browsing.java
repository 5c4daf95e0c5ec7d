// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the one browser that all of them share; each opens a context of its own in it. */
final class Browsing implements ParameterResolver {
    /** WebGL without a graphics card, and no calls home. */
    private static final List<String> FLAGS = List.of("--use-angle=swiftshader", "--enable-unsafe-swiftshader",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final class Opened implements AutoCloseable {
        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser;

        Opened(Path chromium) {
            // A machine that runs other tests beside draws a page by software in seconds, not in moments.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            Awaitility.setDefaultTimeout(PATIENCE);
            boolean root = "root".equals(System.getProperty("user.name"));
            browser = playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                            .setChromiumSandbox(!root)
                            .setArgs(FLAGS));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Browsing.class))
                .computeIfAbsent(Opened.class,
                        _ -> new Opened(ChromiumCondition.find().orElseThrow()), Opened.class).browser;
    }
}
