// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as written down, so that it can be found again: a number alone may meanwhile belong to another.
 *
 * @param startedAt when the system says it started
 */
record ProcessRecord(String name, long pid, Instant startedAt) {
    /** The system reckons start times from its boot, which a corrected clock shifts a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Optional<ProcessRecord> parse(String line) {
        String[] fields = line.split(" ");
        try {
            return fields.length == 3
                    ? Optional.of(new ProcessRecord(fields[0],
                            Long.parseLong(fields[1]),
                            Instant.ofEpochMilli(Long.parseLong(fields[2]))))
                    : Optional.empty();
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }

    String toLine() {
        return name + " " + pid + " " + startedAt.toEpochMilli();
    }

    Optional<ProcessHandle> stillRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .filter(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }
}
