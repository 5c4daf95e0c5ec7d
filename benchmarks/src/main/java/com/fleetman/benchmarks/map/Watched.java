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
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import com.fleetman.benchmarks.browser.FlawlessPage;

/** A page under measurement: one that does not draw vehicles that move has no figures. */
final class Watched implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MOVING = 0x137a3f;
    private static final int FEWEST_PIXELS = 2000;
    private static final int FEWEST_FRAMES = 3;
    private static final int MOST_MORE = 20;

    private final FlawlessPage flawless;
    private final Page page;
    private final int vehicles;

    Watched(Browser browser, String url, int vehicles) {
        this.vehicles = vehicles;
        flawless = new FlawlessPage(browser, PATIENCE, probe());
        page = flawless.page();
        page.navigate(url, new Page.NavigateOptions().setTimeout(PATIENCE.toMillis()));
        page.waitForCondition(() -> flawless.hasErrors() || page.locator("html[data-ready=true]").count() == 1,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
        flawless.complain();
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
        flawless.complain();
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
        return Objects.requireNonNull(flawless.metrics().get("TaskDuration"), "Chromium does not say how busy it was")
                * 1000;
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
        flawless.complain();
        if (!fulfilled) {
            throw new IllegalStateException("%s: %s".formatted(page.url(), otherwise));
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
        flawless.close();
    }
}
