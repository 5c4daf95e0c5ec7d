// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.benchmarks.browser.Chromium;
import com.fleetman.benchmarks.fleet.FleetUp;

/**
 * Opens the page of a whole fleet some times anew and says how soon its map is there; then keeps one tab open and in use
 * for minutes, and fails when it holds more and more.
 */
@Command(name = "soak", mixinStandardHelpOptions = true, description = "How soon the page's map is there, and whether the page holds more and more. Needs Chromium.")
public final class SoakCommand implements Callable<Integer> {
    private static final int VISITS = 5;
    /** Compilers and the map's cache of tiles are done after some thirty rounds. */
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofSeconds(3);
    private static final Duration BETWEEN_SAMPLES = Duration.ofMinutes(1);
    private static final String VIEWERS = "fleetman_live_viewers";

    @Option(names = "--minutes", defaultValue = "10", description = "how long the tab is watched (default ${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--vehicles", defaultValue = "1000", description = "how many drive (default ${DEFAULT-VALUE})")
    private int vehicles;

    @Option(names = "--graphics-card", description = "draw with the machine's, instead of by software as in the tests")
    private boolean graphicsCard;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of("");

    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (FleetUp fleet = new FleetUp(Path.of("."), home.resolve("soak"), "--vehicles=" + vehicles);
                Chromium chromium = Chromium.start(graphicsCard)) {
            reportFirstSight(chromium.browser(), fleet.page());
            return soak(chromium.browser(), fleet) ? 0 : 1;
        }
    }

    private void reportFirstSight(Browser browser, String url) {
        say("ms with an empty cache until there is (median, worst):");
        report("the first %d visits, to servers that have just started".formatted(VISITS), browser, url);
        report("the next %d".formatted(VISITS), browser, url);
    }

    private static void report(String which, Browser browser, String url) {
        double[][] seen = IntStream.range(0, VISITS).mapToObj(_ -> {
            try (Tab tab = new Tab(browser, url)) {
                return new double[]{tab.seen("map"), tab.seen("list"), tab.seen("vehicles")};
            }
        }).toArray(double[][]::new);
        say("  a map %s, a list %s, vehicles on the map %s: %s", summary(seen, 0), summary(seen, 1), summary(seen, 2),
                which);
    }

    private static String summary(double[][] seen, int column) {
        double[] sorted = DoubleStream.of(IntStream.range(0, seen.length).mapToDouble(i -> seen[i][column]).toArray())
                .sorted()
                .toArray();
        return "%.0f, %.0f".formatted(sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private boolean soak(Browser browser, FleetUp fleet) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Duration end = WARM_UP.plusMinutes(minutes);
        try (Tab tab = new Tab(browser, fleet.page())) {
            say("%8s %10s %8s %10s %8s", "minute", "heap, MiB", "nodes", "listeners", "streams");
            useUntil(tab, start, WARM_UP);
            Sample first = sampled(tab, start, fleet);
            Sample last = first;
            while (last.at().compareTo(end) < 0) {
                useUntil(tab, start, last.at().plus(BETWEEN_SAMPLES));
                last = sampled(tab, start, fleet);
            }
            boolean lean = last.isAsLeanAs(first);
            say(lean ? "Nothing grows." : "The page holds more than it did.");
            return lean;
        }
    }

    private void useUntil(Tab tab, long start, Duration time) {
        while (since(start).compareTo(time) < 0) {
            tab.use(rounds++);
            tab.rest(REST);
        }
    }

    private static Sample sampled(Tab tab, long start, FleetUp fleet) throws IOException, InterruptedException {
        Sample sample = tab.sample(since(start), viewers(fleet.gateway()));
        say("%8.1f %10.2f %8d %10d %8d", sample.at().toMillis() / 60_000.0, sample.heapMebibytes(), sample.nodes(),
                sample.listeners(), sample.viewers());
        return sample;
    }

    private static long viewers(String gateway) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/actuator/prometheus")).build();
            return http.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(VIEWERS))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
