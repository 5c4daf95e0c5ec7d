// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The processes that an earlier launcher wrote down and did not live to stop. */
public final class Leftovers {
    private final Path list;
    private final Duration limit;

    public Leftovers(Path list, Duration limit) {
        this.list = list;
        this.limit = limit;
    }

    /** Stops each, and tells what it is about to stop. */
    public void stop(Consumer<String> teller) throws IOException, InterruptedException {
        if (!Files.exists(list)) {
            return;
        }
        List<ProcessRecord> records = Files.readAllLines(list)
                .stream()
                .flatMap(line -> ProcessRecord.parse(line).stream())
                .toList();
        for (ProcessRecord left : records) {
            left.stillRunning().ifPresent(handle -> {
                teller.accept(
                        "%s (process %d) is left from an earlier run: stopping it".formatted(left.name(), left.pid()));
                handle.destroy();
            });
        }
        for (ProcessRecord left : records) {
            left.stillRunning().ifPresent(this::awaitEnd);
        }
        Files.delete(list);
    }

    private void awaitEnd(ProcessHandle handle) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            handle.destroyForcibly();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
