// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.benchmarks.fleet.ServiceProcess;
import com.fleetman.benchmarks.load.DrivingNorth;
import com.fleetman.benchmarks.load.Messaging;
import com.fleetman.benchmarks.load.Senders;
import com.fleetman.benchmarks.load.Store;
import com.fleetman.benchmarks.load.StoredReports;
import com.fleetman.benchmarks.load.Tracker;
import com.fleetman.containers.RabbitMqServer;

/**
 * Publishes reports as fast as RabbitMQ confirms them, and waits until they are stored and acknowledged: by a tracker,
 * and the original's way. RabbitMQ's own load generator says what the broker alone can do here. It fails when a report
 * is missing, and never because of a time.
 */
@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Reports a second from publish to stored and acknowledged, with what they cost. Needs Docker.")
public final class IngestCommand implements Callable<Integer> {
    /** As many as PerfTest has under way before it waits for a confirm. */
    private static final int BATCH = PerfTest.CONFIRM_WINDOW;

    /** Where one sends and then waits, PerfTest waits for the oldest only. */
    private static final int SENDERS = 2;

    @Option(names = "--reports", defaultValue = "600000", description = "how many for the tracker (default ${DEFAULT-VALUE})")
    private int reports;

    @Option(names = "--original-reports", defaultValue = "5000", description = "how many for the original's way (default ${DEFAULT-VALUE})")
    private int originalReports;

    @Option(names = "--vehicles", defaultValue = "100", description = "of how many vehicles (default ${DEFAULT-VALUE})")
    private int vehicles;

    @Option(names = "--warm-up", defaultValue = "400000", description = "how many before it counts, until the compilers are done (default ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--stores", split = ",", defaultValue = "embedded,mongodb", description = "on which (default ${DEFAULT-VALUE})")
    private List<String> stores = List.of();

    @Option(names = "--flame-graph", paramLabel = "FILE.html", description = "draw what the tracker's processor time is spent on")
    private @Nullable Path flameGraph;

    @Option(names = "--home", required = true, hidden = true)
    private Path home = Path.of("");

    @Override
    public Integer call() {
        try (RabbitMqServer broker = RabbitMqServer.started()) {
            int bytes = DrivingNorth.reportBytes();
            long perfTest = PerfTest.rate(home, broker.uri(), Tracker.QUEUES, bytes, 20);
            say("perftest %,8d/s   %d quorum queues, %d-byte messages: persistent, confirmed, acknowledged", perfTest,
                    Tracker.QUEUES, bytes);
            for (String name : stores) {
                try (Store store = name.equals("embedded") ? Store.embedded(home) : Store.mongodb()) {
                    double tracker = tracker(broker, store, perfTest);
                    original(broker, store, tracker);
                }
            }
            return 0;
        }
    }

    private double tracker(RabbitMqServer broker, Store store, long perfTest) {
        try (Tracker tracker = Tracker.start(home, broker, store, flameGraph);
                Senders source = new Senders(Tracker.settings(broker), SENDERS, vehicles, BATCH)) {
            StoredReports stored = new StoredReports(tracker.url());
            run(source, stored, warmUp);
            Costs costs = Costs.begin()
                    .of("tracker", tracker.process().handle())
                    .ofContainer("store", store.process())
                    .ofContainer("broker", broker.process())
                    .of("publisher", ProcessHandle.current());
            Run run = run(source, stored, reports);
            say("tracker  %,8.0f/s   on %s, %.0f %% of perftest; %,d reports of %d vehicles, all stored once; "
                    + "confirmed %,.0f/s; the broker was full %d times", run.storedRate(), store.name(),
                    100 * run.storedRate() / perfTest, reports, vehicles, run.confirmedRate(), run.refusals);
            costs.print(reports);
            return run.storedRate();
        }
    }

    private void original(RabbitMqServer broker, Store store, double trackerRate) {
        Map<String, String> settings = Tracker.settings(broker);
        try (ServiceProcess original = ServiceProcess.java(home,
                "originals-way",
                settings,
                List.of("-Xmx" + Tracker.HEAP_MIB + "m", "-XX:+UseSerialGC", "-cp",
                        System.getProperty("java.class.path"), OriginalsWay.class.getName(), "--store",
                        store.uri()))
                .awaitLine("listening");
                Messaging messaging = Messaging.connect(settings, BATCH);
                DrivingNorth source = new DrivingNorth(messaging.reportPublisher(), vehicles, BATCH);
                StoredDocuments stored = new StoredDocuments(store.uri(), "original")) {
            source.publish(originalReports / 5);
            stored.awaitCount(originalReports / 5);
            long start = System.nanoTime();
            source.publish(originalReports);
            stored.awaitCount(originalReports / 5 + originalReports);
            double rate = originalReports / seconds(System.nanoTime() - start);
            say("original %,8.0f/s   on %s: one message, one insert, one conditional upsert at a time; the tracker is "
                    + "%.0f times as fast", rate, store.name(), trackerRate / rate);
        }
    }

    private static Run run(Senders source, StoredReports stored, int reports) {
        long before = stored.count();
        int refused = source.refusals();
        long start = System.nanoTime();
        source.publish(reports);
        long confirmed = System.nanoTime();
        stored.awaitCount(before + reports);
        return new Run(reports, Duration.ofNanos(confirmed - start), Duration.ofNanos(System.nanoTime() - start),
                source.refusals() - refused);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private record Run(int reports, Duration confirmed, Duration stored, int refusals) {
        double confirmedRate() {
            return reports / seconds(confirmed.toNanos());
        }

        double storedRate() {
            return reports / seconds(stored.toNanos());
        }
    }
}
