// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.control;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import com.fleetman.local.process.ResidentMemory;
import com.fleetman.local.supervision.ServiceStatus;
import com.fleetman.local.supervision.State;

/** The answer to {@code status}: a line for each service and the launcher, and the memory of all. */
final class StatusTable {
    private static final String ROW = "%-20s %-24s %8s %7s %10s %9s %9s%n";
    private static final long MIB = 1024 * 1024;

    private final InstantSource clock;

    StatusTable(InstantSource clock) {
        this.clock = clock;
    }

    String of(List<ServiceStatus> services) {
        StringBuilder table = new StringBuilder(
                ROW.formatted("SERVICE", "STATE", "PROCESS", "PORT", "UPTIME", "RESTARTS", "MEMORY"));
        List<OptionalLong> memories = new ArrayList<>();
        for (ServiceStatus service : services) {
            OptionalLong memory = service.pid().isPresent()
                    ? ResidentMemory.of(service.pid().getAsLong())
                    : OptionalLong.empty();
            memories.add(memory);
            table.append(ROW.formatted(service.name(),
                    service.state(),
                    service.pid().isPresent() ? service.pid().getAsLong() : "-",
                    service.port(),
                    service.state() == State.READY ? uptime(service) : "-",
                    service.restarts(),
                    mebibytes(memory)));
        }
        long launcher = ProcessHandle.current().pid();
        OptionalLong own = ResidentMemory.of(launcher);
        memories.add(own);
        table.append(ROW.formatted("(launcher)", "", launcher, "", "", "", mebibytes(own)));
        OptionalLong total = OptionalLong.of(memories.stream().mapToLong(memory -> memory.orElse(0)).sum());
        return table.append(ROW.formatted("(all together)", "", "", "", "", "", mebibytes(total)))
                .toString()
                .stripTrailing();
    }

    private String uptime(ServiceStatus service) {
        Duration up = Duration.between(service.since(), clock.instant());
        return up.toHours() > 0
                ? "%d h %d min".formatted(up.toHours(), up.toMinutesPart())
                : up.toMinutes() > 0
                        ? "%d min %d s".formatted(up.toMinutes(), up.toSecondsPart())
                        : "%d s".formatted(up.toSeconds());
    }

    private static String mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() / MIB + " MiB" : "-";
    }
}
