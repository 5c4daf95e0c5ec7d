// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Who looks at the page, and through what.
 *
 * @param width of the viewport, in CSS pixels
 * @param height of the viewport, in CSS pixels
 * @param language as a browser names it
 * @param query what follows the page's address, from the question mark on
 * @param script runs in the tab before the page does
 */
record View(int width, int height, boolean phone, boolean dark, boolean calm, String language, String query,
        String script) {

    static final View DESKTOP = new View(1280, 800, false, false, false, "en-GB", "", "");
    static final View PHONE = new View(390, 844, true, false, false, "en-GB", "", "");

    View inTheDark() {
        return new View(width, height, phone, true, calm, language, query, script);
    }

    /** Somebody who has asked for little motion. */
    View calmly() {
        return new View(width, height, phone, dark, true, language, query, script);
    }

    View in(String otherLanguage) {
        return new View(width, height, phone, dark, calm, otherLanguage, query, script);
    }

    View at(String otherQuery) {
        return new View(width, height, phone, dark, calm, language, otherQuery, script);
    }

    View sized(int newWidth, int newHeight) {
        return new View(newWidth, newHeight, phone, dark, calm, language, query, script);
    }

    View running(String otherScript) {
        return new View(width, height, phone, dark, calm, language, query, otherScript);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(width, height)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(calm ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setLocale(language);
    }

    /** As pictures of it are called. */
    String suffix(ColorScheme scheme) {
        return (scheme == ColorScheme.DARK ? "-dark" : "-light") + (phone ? "-phone" : "");
    }
}
