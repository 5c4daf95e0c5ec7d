// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a process has used up to a moment.
 *
 * @param cpu processor time since it started
 * @param residentMiB memory it holds now, in MiB; empty where there is no /proc
 */
public record Usage(Duration cpu, OptionalLong residentMiB) {
    private static final Usage NOTHING = new Usage(Duration.ZERO, OptionalLong.empty());

    public static Usage of(ProcessHandle process) {
        return new Usage(process.info().totalCpuDuration().orElse(Duration.ZERO), resident(process.pid()));
    }

    /** The process and all that it has started. */
    public static Usage ofFamily(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).map(Usage::of).reduce(NOTHING, Usage::and);
    }

    private Usage and(Usage other) {
        return new Usage(cpu.plus(other.cpu), other.residentMiB.isPresent()
                ? OptionalLong.of(residentMiB.orElse(0) + other.residentMiB.getAsLong())
                : residentMiB);
    }

    private static OptionalLong resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
