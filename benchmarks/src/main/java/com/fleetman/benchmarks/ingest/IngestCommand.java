// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.benchmarks.fleet.FleetUp;
import com.fleetman.benchmarks.fleet.Usage;

/**
 * Publishes reports to a real fleet as fast as the broker confirms them, and waits until the tracker has stored and
 * acknowledged the last one. It fails when one is missing, and never because of a time.
 */
@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Reports a second from publish to stored and acknowledged, with what they cost.")
public final class IngestCommand implements Callable<Integer> {
    private static final List<String> MEASURED = List.of("infrastructure", "position-tracker", "api-gateway");

    @Option(names = "--reports", defaultValue = "200000", description = "how many (default ${DEFAULT-VALUE})")
    private int reports;

    @Option(names = "--vehicles", defaultValue = "100", description = "of how many vehicles (default ${DEFAULT-VALUE})")
    private int vehicles;

    @Option(names = "--batch", defaultValue = "500", description = "how many are published together (default ${DEFAULT-VALUE})")
    private int batch;

    @Option(names = "--warm-up", defaultValue = "50000", description = "how many before it counts (default ${DEFAULT-VALUE})")
    private int warmUp;

    @Override
    public Integer call() {
        Path root = Path.of("").toAbsolutePath();
        try (FleetUp fleet = new FleetUp(root, root.resolve(".fleet/bench"), "--vehicles=1");
                DrivingNorth source = new DrivingNorth(fleet.broker(), vehicles, batch)) {
            fleet.fleet("stop", "position-simulator");
            StoredReports stored = new StoredReports(fleet.tracker());
            run(source, stored, warmUp);

            Map<String, Usage> before = usage(fleet);
            Run run = run(source, stored, reports);
            print(run, before, usage(fleet));
            return 0;
        }
    }

    private static Run run(DrivingNorth source, StoredReports stored, int reports) {
        long before = stored.count();
        long start = System.nanoTime();
        source.publish(reports);
        Duration confirmed = Duration.ofNanos(System.nanoTime() - start);
        stored.awaitCount(before + reports);
        return new Run(reports, confirmed, Duration.ofNanos(System.nanoTime() - start), source.refusals());
    }

    private static Map<String, Usage> usage(FleetUp fleet) {
        Map<String, Usage> usage = new LinkedHashMap<>();
        MEASURED.forEach(process -> usage.put(process, Usage.of(fleet.processOf(process))));
        usage.put("(publisher)", Usage.of(ProcessHandle.current()));
        return usage;
    }

    private void print(Run run, Map<String, Usage> before, Map<String, Usage> after) {
        say("%,d reports of %,d vehicles, published %d at a time; each stored once", run.reports, vehicles, batch);
        say("confirmed  %,8.0f reports/s   (the broker has them; it was full %d times)", run.rate(run.confirmed),
                run.refusals);
        say("stored     %,8.0f reports/s   (in the store and acknowledged)", run.rate(run.stored));
        say("%-18s %18s %12s", "", "CPU s per million", "memory MiB");
        after.forEach((process, usage) -> say("%-18s %18.1f %12s", process,
                usage.cpu().minus(before.getOrDefault(process, usage).cpu()).toMillis() * 1000.0 / run.reports,
                usage.residentMiB().isPresent() ? usage.residentMiB().getAsLong() : "-"));
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private record Run(int reports, Duration confirmed, Duration stored, int refusals) {
        double rate(Duration duration) {
            return reports / (duration.toNanos() / 1e9);
        }
    }
}
