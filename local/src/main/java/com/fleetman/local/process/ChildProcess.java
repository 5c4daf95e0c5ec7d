// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A started process whose output goes to its log. */
public final class ChildProcess {
    /**
     * A terminal sends Ctrl-C and its own end to every process in it. The children ignore both, so that the launcher
     * alone decides in which order they stop; a JVM keeps an ignored signal ignored.
     */
    private static final List<String> SHIELD = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /** Other names for settings that the launcher decides: a stray one in a shell would lead a service elsewhere. */
    private static final List<String> INHERITED_BUT_OURS = List.of("SPRING_ACTIVEMQ_BROKER_URL",
            "SPRING_DATA_MONGODB_HOST",
            "SPRING_DATA_MONGODB_URI",
            "POSITION_TRACKER_URL");

    private final Process process;
    private final Path log;
    private final long logStart;

    private ChildProcess(Process process, Path log, long logStart) {
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    static ChildProcess start(ProcessSpec spec, Path log) throws IOException {
        List<String> command = new ArrayList<>(SHIELD);
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        INHERITED_BUT_OURS.forEach(builder.environment()::remove);
        builder.environment().putAll(spec.environment());
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        Process process = builder.start();
        process.getOutputStream().close();
        return new ChildProcess(process, log, logStart);
    }

    public long pid() {
        return process.pid();
    }

    public Instant startedAt() {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Waits for the end, but not longer than told; true when it has ended. */
    public boolean endedWithin(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    public ExitStatus awaitEnd() throws InterruptedException {
        return new ExitStatus(process.waitFor());
    }

    /** Asks it to stop, and makes it stop when the limit is over. */
    public void stop(Duration limit) throws InterruptedException {
        process.destroy();
        if (!endedWithin(limit)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** The most telling thing it wrote since its start. */
    public String lastWords() {
        try {
            byte[] all = Files.readAllBytes(log);
            int start = (int) Math.min(logStart, all.length);
            return FailureReason.in(new String(all, start, all.length - start, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return "its log cannot be read: " + unreadable.getMessage();
        }
    }
}
