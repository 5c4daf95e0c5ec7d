// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Browser;

import com.fleetman.endtoend.cast.Service;

/**
 * What tests of the page play on: the webapp service from its JAR, and behind it a gateway that does what the test says.
 * The page is the one in {@code webapp/target/classes}, or the one in the folder that {@code fleetman.page} names.
 */
final class PageStage implements AutoCloseable {
    private static final Path LOGS = Path.of("target/stage");
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final Path BUILT = Path.of("../webapp/target/classes/page");

    private final ScriptedGateway gateway = new ScriptedGateway();
    private final Service webapp;
    private final Browser browser;

    PageStage(Browser browser) {
        this(browser, Map.of());
    }

    /** With a webapp that has more settings than it needs. */
    PageStage(Browser browser, Map<String, String> settings) {
        this.browser = browser;
        try {
            Files.createDirectories(LOGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        webapp = start("webapp", page(), settings);
    }

    /** The page that is served. */
    static Path page() {
        return Path.of(System.getProperty("fleetman.page", BUILT.toString())).toAbsolutePath().normalize();
    }

    /** One more webapp before the same gateway, with a page of its own; for the test to close. */
    Service anotherWebapp(String name, Path page) {
        return start(name, page, Map.of());
    }

    /** One more webapp before the same gateway, with the same page, that calls itself so; for the test to close. */
    Service webappOfVersion(String version) {
        return start("webapp-" + version, page(), Map.of("fleetman.version", version));
    }

    private Service start(String name, Path page, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("fleetman.version", ScriptedGateway.VERSION);
        all.put("fleetman.webapp.gateway-url", gateway.url());
        all.put("fleetman.webapp.page", page.toUri().toString());
        Service service = new Service(Path.of(".."), "webapp",
                LOGS.resolve(name + "-" + STARTED.incrementAndGet() + ".log"), all);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        service.startAgain();
        service.awaitReady();
        return service;
    }

    /** What the page's questions meet. */
    ScriptedGateway gateway() {
        return gateway;
    }

    /** What the page is shown. */
    ScriptedPicture picture() {
        return gateway.picture();
    }

    String url() {
        return webapp.url();
    }

    Browser browser() {
        return browser;
    }

    /** A tab, once its map and its list are there. */
    Page open(View view) {
        return Page.ready(browser, url(), view);
    }

    /** A tab that has just been opened, ready or not. */
    Page openAtOnce(View view) {
        return Page.opened(browser, url(), view);
    }

    void reset() {
        gateway.reset();
    }

    @Override
    public void close() {
        webapp.close();
        gateway.close();
    }
}
