// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fleetman.benchmarks.fleet.Usage;

/** What the processes of a run have used of processors and memory since it began. */
final class Costs {
    private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();
    private final Map<String, Usage> before = new LinkedHashMap<>();

    private Costs() {}

    static Costs begin() {
        return new Costs();
    }

    Costs of(String name, ProcessHandle process) {
        processes.put(name, process);
        before.put(name, Usage.ofFamily(process));
        return this;
    }

    /** A process in a virtual machine cannot be asked, and is left out. */
    Costs of(String name, Optional<ProcessHandle> process) {
        process.ifPresent(it -> of(name, it));
        return this;
    }

    void print(int reports) {
        processes.forEach((name, process) -> {
            Usage now = Usage.ofFamily(process);
            Usage then = before.getOrDefault(name, now);
            System.out.println(
                    String.format(Locale.ROOT, "         %-10s %6.1f CPU s per million reports, %s MiB resident",
                            name, now.cpu().minus(then.cpu()).toMillis() * 1000.0 / reports,
                            now.residentMiB().isPresent() ? now.residentMiB().getAsLong() : "?"));
        });
    }
}
