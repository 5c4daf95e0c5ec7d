// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import com.fleetman.benchmarks.growth.GrowthCommand;
import com.fleetman.benchmarks.ingest.IngestCommand;
import com.fleetman.benchmarks.map.MapCommand;
import com.fleetman.benchmarks.soak.SoakCommand;
import com.fleetman.benchmarks.startup.StartupCommand;

/** The command {@code ./fleet bench}. */
@Command(name = "bench", subcommands = {IngestCommand.class,
        GrowthCommand.class,
        MapCommand.class, SoakCommand.class,
        StartupCommand.class}, mixinStandardHelpOptions = true, description = "Measures the fleet on this machine. Figures are for comparing within one run.")
public final class BenchmarksApplication {
    private BenchmarksApplication() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarksApplication()).execute(arguments));
    }
}
