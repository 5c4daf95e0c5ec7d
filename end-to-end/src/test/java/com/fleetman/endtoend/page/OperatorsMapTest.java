// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.microsoft.playwright.Browser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The map under the vehicles when an operator has set an online style and tiles of their own. */
@NeedsChromium
class OperatorsMapTest {
    private static final String STYLE = """
            {"version": 8, "sources": {}, "layers": [
              {"id": "all", "type": "background", "paint": {"background-color": "#c02040"}}]}""";
    private static final String LAND = "#f7f6f2";

    private enum Answer {
        STYLE, ERROR, NONE
    }

    @TempDir
    private static Path folder;
    private static volatile Answer answer = Answer.STYLE;
    private static final CountDownLatch over = new CountDownLatch(1);
    private static @Nullable HttpServer online;
    private static @Nullable PageStage stage;

    private final Browser browser;

    OperatorsMapTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void begin() throws IOException {
        Files.write(tiles(), SmallTiles.file());
        stage().reset();
    }

    @AfterAll
    static void end() {
        over.countDown();
        if (stage != null) {
            stage.close();
        }
        if (online != null) {
            online.stop(0);
        }
    }

    @Test
    void theOnlineStyleIsShownWhenItAnswers() throws IOException {
        answer = Answer.STYLE;
        try (Page page = stage().open(View.DESKTOP)) {
            shows(page, "online", "#c02040");
            assertThat(page.byTestId("map-note")).hasCount(0);
        }
    }

    @Test
    void theOperatorsTilesAreShownWhenItRefuses() throws IOException {
        answer = Answer.ERROR;
        try (Page page = stage().open(View.DESKTOP)) {
            page.mayFail("503");
            shows(page, "pmtiles", LAND);
            assertThat(page.byTestId("map-note")).hasText("Offline map");
            assertThat(page.tab().locator(".maplibregl-ctrl-attrib")).containsText("OpenStreetMap");
        }
    }

    @Test
    void theBundledWorldIsShownWhenNothingElseAnswers() throws IOException {
        answer = Answer.NONE;
        Files.write(tiles(), new byte[200]);
        try (Page page = stage().open(View.DESKTOP)) {
            assertThat(page.byTestId("map-note")).hasText("Offline map");
            shows(page, "bundled", LAND);
            assertThat(page.tab().locator(".maplibregl-ctrl-attrib")).containsText("Natural Earth");
        }
    }

    /** In Europe, on land, is the base map's own colour. */
    private static void shows(Page page, String base, String land) {
        await().until(() -> base.equals(page.evaluate("() => window.fleetman.base()")));
        page.evaluate("() => window.fleetman.jump({ lat: 49.5, lon: 7.3, zoom: 5 })");
        await().until(() -> Picture.of(page.byTestId("map")).colourAt(300, 370).equals(land));
    }

    private static Path tiles() {
        return folder.resolve("europe.pmtiles");
    }

    private PageStage stage() throws IOException {
        if (stage == null) {
            online = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            online.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            online.createContext("/style.json", OperatorsMapTest::style);
            online.start();
            stage = new PageStage(browser, Map.of("fleetman.webapp.map.pmtiles", tiles().toString(),
                    "fleetman.webapp.map.style-url",
                    "http://127.0.0.1:" + online.getAddress().getPort() + "/style.json"));
        }
        return stage;
    }

    private static void style(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        switch (answer) {
            case STYLE -> {
                byte[] style = STYLE.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, style.length);
                exchange.getResponseBody().write(style);
            }
            case ERROR -> exchange.sendResponseHeaders(503, -1);
            case NONE -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        exchange.close();
    }
}
