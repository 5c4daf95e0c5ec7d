// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The machine's own Chromium. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final List<String> QUIET = List.of("--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> WITHOUT_GRAPHICS_CARD = List.of("--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start(boolean graphicsCard) {
        Path executable = find();
        List<String> arguments = new ArrayList<>(QUIET);
        if (!graphicsCard) {
            arguments.addAll(WITHOUT_GRAPHICS_CARD);
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                        .setChromiumSandbox(!root)
                        .setArgs(arguments));
        return new Chromium(playwright, browser);
    }

    public Browser browser() {
        return browser;
    }

    private static Path find() {
        String chosen = System.getenv("CHROMIUM");
        if (chosen != null) {
            return Path.of(chosen);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no Chromium on the PATH: install one, or set CHROMIUM to its path."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
