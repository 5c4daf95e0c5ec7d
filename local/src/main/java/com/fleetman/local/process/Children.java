// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts processes, and keeps the list of those that run where a later launcher and the guard can see it. */
public final class Children {
    private final Path logs;
    private final Path list;
    private final Guard guard;
    private final Map<Long, ProcessRecord> running = new LinkedHashMap<>();

    public Children(Path logs, Path list, Guard guard) {
        this.logs = logs;
        this.list = list;
        this.guard = guard;
    }

    public synchronized ChildProcess start(ProcessSpec spec) {
        try {
            ChildProcess child = ChildProcess.start(spec, logs.resolve(spec.name() + ".log"));
            running.put(child.pid(), new ProcessRecord(spec.name(), child.pid(), child.startedAt()));
            publish();
            return child;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public synchronized void ended(ChildProcess child) {
        running.remove(child.pid());
        try {
            publish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void publish() throws IOException {
        guard.watch(running.keySet());
        Files.writeString(list,
                running.values().stream().map(r -> r.toLine() + "\n").collect(Collectors.joining()));
    }
}
