// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fleetman.endtoend.cast.Cast;
import com.fleetman.endtoend.cast.OwnProcess;

/** A publisher at work in a process of its own. */
public final class RunningLoad implements AutoCloseable {
    private static final Duration LAST_BATCH = Duration.ofSeconds(60);

    private final OwnProcess process;
    private final Path ledger;
    private final Progress progress;

    public RunningLoad(Cast cast, LoadPlan plan, Path ledger) {
        this.ledger = ledger;
        this.progress = new Progress(ledger, plan.vehicles());
        List<String> arguments = new ArrayList<>(List.of("publish", "--ledger=" + ledger, "--load=" + plan.name(),
                "--vehicles=" + plan.vehicles(), "--rate=" + plan.rate(), "--batch=" + plan.batch()));
        cast.infrastructure()
                .brokerSettings()
                .forEach((name, value) -> arguments.add("-S" + name + "=" + value));
        process = cast.program("publisher.log", arguments);
    }

    public Progress progress() {
        return progress;
    }

    public Path ledger() {
        return ledger;
    }

    public boolean running() {
        return process.alive();
    }

    /** Returns when the last batch is confirmed and in the ledger. */
    public void finish() {
        process.endInput();
        if (!process.awaitEnd(LAST_BATCH) || process.exitValue() != 0) {
            throw new IllegalStateException("the publisher did not come to an end by itself");
        }
    }

    @Override
    public void close() {
        if (process.alive()) {
            process.kill();
        }
    }
}
