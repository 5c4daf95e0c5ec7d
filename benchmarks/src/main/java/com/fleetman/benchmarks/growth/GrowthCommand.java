// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.growth;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.benchmarks.fleet.Usage;
import com.fleetman.benchmarks.load.DrivingNorth;
import com.fleetman.benchmarks.load.Messaging;
import com.fleetman.benchmarks.load.Store;
import com.fleetman.benchmarks.load.StoredReports;
import com.fleetman.benchmarks.load.Tracker;
import com.fleetman.containers.RabbitMqServer;

/**
 * Fills the store through the tracker and asks, at 10 thousand positions, 100 thousand, a million and further, for the
 * latest of all vehicles and for one page of a track. What is flat here does not depend on how long a fleet has run.
 */
@Command(name = "growth", mixinStandardHelpOptions = true, description = "What questions cost, and how much memory the tracker holds, as the history grows. Needs Docker.")
public final class GrowthCommand implements Callable<Integer> {
    private static final int VEHICLES = 10_000;
    private static final int PAGE = 100;
    private static final int BATCH = 500;

    @Option(names = "--to", defaultValue = "1000000", description = "most positions stored (default ${DEFAULT-VALUE})")
    private int most;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of("");

    @Override
    public Integer call() {
        try (RabbitMqServer broker = RabbitMqServer.started();
                Store store = Store.mongodb();
                Tracker tracker = Tracker.start(home, broker, store, null);
                Messaging messaging = Messaging.connect(Tracker.settings(broker), BATCH);
                Questions questions = new Questions(tracker.url())) {
            say("%10s %24s %24s %24s %14s", "positions", "latest of 10,000, ms", "latest of one, ms",
                    "page of a track, ms", "tracker, MiB");
            say("%10s %24s %24s %24s %14s", "", "p50 /     p99", "p50 /     p99", "p50 /     p99", "resident");
            Instant start = Instant.now().minus(Duration.ofDays(1));
            StoredReports stored = new StoredReports(tracker.url());
            // The pages that are asked for are complete from the beginning.
            try (DrivingNorth few = new DrivingNorth(messaging.reportPublisher(), Questions.TRACKS, BATCH, start, 0);
                    DrivingNorth all = new DrivingNorth(messaging.reportPublisher(), VEHICLES, BATCH, start, PAGE)) {
                few.publish(Questions.TRACKS * PAGE);
                int published = 0;
                for (int stage = VEHICLES; stage <= most; stage = next(stage)) {
                    all.publish(stage - published);
                    published = stage;
                    stored.awaitCount(Questions.TRACKS * PAGE + stage);
                    report(stage, tracker, questions);
                }
            }
        }
        return 0;
    }

    private int next(int stage) {
        return stage == most ? most + 1 : Math.min(stage * 10, most);
    }

    private static void report(int stage, Tracker tracker, Questions questions) {
        say("%,10d %24s %24s %24s %14s", stage, Latencies.of(50, _ -> questions.latestOfAll(VEHICLES)),
                Latencies.of(500, questions::latestOf), Latencies.of(500, i -> questions.page(i, PAGE)),
                Usage.of(tracker.process().handle()).residentMiB().orElse(0));
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
