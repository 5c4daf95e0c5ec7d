// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import com.fleetman.endtoend.browser.Chromium;

/** Hands tests the one browser that all of them share; each opens a context of its own in it. */
final class Browsing implements ParameterResolver {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
                .computeIfAbsent(Chromium.class, _ -> patient(), Chromium.class)
                .browser();
    }

    /** A machine that runs other tests beside draws a page by software in seconds, not in moments. */
    private static Chromium patient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        Awaitility.setDefaultTimeout(PATIENCE);
        return new Chromium(Chromium.find().orElseThrow());
    }
}
