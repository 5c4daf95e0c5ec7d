// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.endtoend.load.Ledger;

/** The program that compares a ledger with a store, as a process of its own that knows nothing of the fault. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Compares the ledger of a load with a store and with what a gateway shows.")
public final class CompareCommand implements Callable<Integer> {
    @Option(names = "--ledger", required = true, description = "the file that names what was confirmed")
    @SuppressWarnings("NullAway.Init")
    private Path ledger;

    @Option(names = "--load", required = true, description = "first word of the names of its vehicles")
    @SuppressWarnings("NullAway.Init")
    private String load;

    @Option(names = "--store", required = true, description = "like mongodb://localhost:27017/fleetman")
    @SuppressWarnings("NullAway.Init")
    private String store;

    @Option(names = "--gateway", description = "like http://localhost:30020; without it the picture is not compared")
    private @Nullable String gateway;

    @Override
    public Integer call() throws IOException {
        try (StoredFleet stored = new StoredFleet(store);
                ShownFleet shown = gateway == null ? null : new ShownFleet(gateway)) {
            Comparison comparison = new Comparer(stored, shown).compare(new Ledger(ledger), load);
            System.out.println(comparison.line());
            comparison.examples().forEach(System.out::println);
            return comparison.clean() ? 0 : 1;
        }
    }
}
