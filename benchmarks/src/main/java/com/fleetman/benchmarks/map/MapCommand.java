// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.map;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.benchmarks.browser.Chromium;

/**
 * Opens the page in Chromium before a stream of many vehicles, each with a fix a second, and says what a frame costs;
 * then the same stream on Leaflet's markers. It fails when a page reports an error or draws no moving vehicles, and
 * never because of a time.
 */
@Command(name = "map", mixinStandardHelpOptions = true, description = "What a frame of the map costs with many vehicles, beside Leaflet's markers. Needs Chromium.")
public final class MapCommand implements Callable<Integer> {
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    @Option(names = "--vehicles", split = ",", defaultValue = "10000,50000", description = "how many (default ${DEFAULT-VALUE})")
    private List<Integer> counts = List.of();

    @Option(names = "--seconds", defaultValue = "15", description = "how long each is measured (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--no-leaflet", negatable = true, description = "leave the comparison out")
    private boolean leaflet = true;

    @Option(names = "--graphics-card", description = "draw with the machine's, instead of by software as in the tests")
    private boolean graphicsCard;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (PageFiles files = PageFiles.of(home);
                PageServer server = new PageServer(files);
                Chromium chromium = Chromium.start(graphicsCard)) {
            say("1280x800, each vehicle a fix a second in %d batches, drawn %s", MovingFleet.BATCHES_A_SECOND,
                    graphicsCard ? "by the graphics card" : "by software on the processor");
            say("JS a frame: time in the page's own code between the start of a frame and its drawing (all callbacks of");
            say("requestAnimationFrame: map library, base map, vehicles, names). Busy: processor time of the main thread.");
            say("%8s %-26s %8s %22s %14s", "vehicles", "", "frames/s", "JS a frame, ms p50/p95", "busy, ms/s");
            for (int vehicles : counts) {
                server.show(vehicles);
                Figures ours = measure(chromium, server.url() + "/", vehicles);
                report(vehicles, "Fleetman", ours, "");
                if (leaflet) {
                    compare(chromium, server.url() + "/leaflet/leaflet.html", vehicles, ours);
                }
            }
        }
        return 0;
    }

    private void compare(Chromium chromium, String url, int vehicles, Figures ours) {
        Figures gliding = measure(chromium, url, vehicles);
        report(vehicles, "Leaflet, gliding too", gliding, "  %.0f times the JS, %.0f times as busy a frame".formatted(
                gliding.median() / ours.median(), busyAFrame(gliding) / busyAFrame(ours)));
        // It moves markers as fixes come, between frames: the JS of its frames would be none.
        Figures jumping = measure(chromium, url + "?jump", vehicles);
        report(vehicles, "Leaflet, jumping", jumping, "  %.0f times as busy a frame".formatted(
                busyAFrame(jumping) / busyAFrame(ours)));
    }

    private static double busyAFrame(Figures figures) {
        return figures.busyMillisASecond() / figures.framesASecond();
    }

    private Figures measure(Chromium chromium, String url, int vehicles) {
        try (Watched page = new Watched(chromium.browser(), url, vehicles)) {
            return page.measure(WARM_UP, Duration.ofSeconds(seconds));
        }
    }

    private static void report(int vehicles, String name, Figures figures, String ratio) {
        say("%,8d %-26s %8.1f %12.2f / %7.2f %14.0f%s", vehicles, name, figures.framesASecond(), figures.median(),
                figures.p95(), figures.busyMillisASecond(), ratio);
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
