// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.map;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** A page under measurement: one that reports an error, or does not draw vehicles that move, has no figures. */
final class Watched implements AutoCloseable {
    private static final double PATIENCE_MS = 180_000;
    private static final int MOVING = 0x137a3f;
    private static final int FEWEST_PIXELS = 2000;
    private static final int FEWEST_FRAMES = 5;
    private static final int MOST_MORE = 5;

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final CDPSession devTools;
    private final int vehicles;

    Watched(Browser browser, String url, int vehicles) {
        this.vehicles = vehicles;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB"));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.addInitScript(probe());
        devTools = context.newCDPSession(page);
        // Processor time: what other programs do meanwhile does not count.
        JsonObject processorTime = new JsonObject();
        processorTime.addProperty("timeDomain", "threadTicks");
        devTools.send("Performance.enable", processorTime);
        page.navigate(url, new Page.NavigateOptions().setTimeout(PATIENCE_MS));
        page.waitForCondition(() -> !errors.isEmpty() || page.locator("html[data-ready=true]").count() == 1,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
        complain();
    }

    Figures measure(Duration warmUp, Duration time) {
        page.waitForTimeout(warmUp.toMillis());
        Object before = places();
        int frames = frames();
        double busy = busyMillis();
        page.evaluate("() => window.probe.restart()");
        long start = System.nanoTime();
        page.waitForTimeout(time.toMillis());
        // A page that is too slow to be watched for so short a time is watched for longer.
        for (int more = 0; more < MOST_MORE && frames() - frames < FEWEST_FRAMES; more++) {
            page.waitForTimeout(time.toMillis());
        }
        double[] took = numbers(page.evaluate("() => window.probe.frames()"));
        Duration measured = Duration.ofNanos(System.nanoTime() - start);
        double busyFor = busyMillis() - busy;
        expect(frames() - frames >= FEWEST_FRAMES, "frames do not go on");
        expect(moved(before, places()) > vehicles / 2, "vehicles do not move");
        expect(pixelsOfVehicles() > FEWEST_PIXELS, "vehicles are not seen");
        complain();
        return Figures.of(took, measured, busyFor);
    }

    private int frames() {
        return ((Number) page.evaluate("() => window.fleetman.frames()")).intValue();
    }

    /** Where each vehicle is shown, as one list of numbers. */
    private Object places() {
        List<?> places = (List<?>) page
                .evaluate("() => window.fleetman.vehicles().map((it) => it.lat * 1000 + it.lon)");
        expect(places.size() == vehicles, places.size() + " vehicles are shown instead of " + vehicles);
        return places;
    }

    private static long moved(Object before, Object now) {
        List<?> then = (List<?>) before;
        List<?> later = (List<?>) now;
        return IntStream.range(0, then.size()).filter(i -> !Objects.equals(then.get(i), later.get(i))).count();
    }

    private double busyMillis() {
        JsonObject metrics = devTools.send("Performance.getMetrics");
        for (JsonElement metric : metrics.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble() * 1000;
            }
        }
        throw new IllegalStateException("Chromium does not say how busy it was");
    }

    private long pixelsOfVehicles() {
        try {
            BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
            return IntStream.range(0, picture.getWidth() * picture.getHeight())
                    .filter(i -> isMoving(picture.getRGB(i % picture.getWidth(), i / picture.getWidth())))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMoving(int rgb) {
        return IntStream.of(16, 8, 0).allMatch(shift -> Math.abs((rgb >> shift & 255) - (MOVING >> shift & 255)) < 24);
    }

    private void expect(boolean fulfilled, String otherwise) {
        complain();
        if (!fulfilled) {
            throw new IllegalStateException("%s: %s".formatted(page.url(), otherwise));
        }
    }

    private void complain() {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("%s reported %d errors: %s".formatted(page.url(), errors.size(),
                    errors.getFirst()));
        }
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(it -> ((Number) it).doubleValue()).toArray();
    }

    private static String probe() {
        try (InputStream script = Objects.requireNonNull(Watched.class.getResourceAsStream("probe.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
