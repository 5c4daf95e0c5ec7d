// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fleetman.benchmarks.fleet.Usage;

/** What the processes of a run have used of processors and memory since it began. */
final class Costs {
    private final Map<String, Supplier<Usage>> usages = new LinkedHashMap<>();
    private final Map<String, Usage> before = new LinkedHashMap<>();

    private Costs() {}

    static Costs begin() {
        return new Costs();
    }

    Costs of(String name, ProcessHandle process) {
        return of(name, () -> Usage.of(process));
    }

    /** A container and all that runs in it; in a virtual machine it cannot be asked, and is left out. */
    Costs ofContainer(String name, Optional<ProcessHandle> process) {
        process.ifPresent(it -> of(name, () -> Usage.ofFamily(it)));
        return this;
    }

    private Costs of(String name, Supplier<Usage> usage) {
        usages.put(name, usage);
        before.put(name, usage.get());
        return this;
    }

    void print(int reports) {
        usages.forEach((name, usage) -> {
            Usage now = usage.get();
            Usage then = before.getOrDefault(name, now);
            System.out.println(
                    String.format(Locale.ROOT, "         %-10s %6.1f CPU s per million reports, %s MiB resident",
                            name, now.cpu().minus(then.cpu()).toMillis() * 1000.0 / reports,
                            now.residentMiB().isPresent() ? now.residentMiB().getAsLong() : "?"));
        });
    }
}
