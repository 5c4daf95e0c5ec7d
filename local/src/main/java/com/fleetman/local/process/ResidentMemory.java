// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory of the machine a process holds, by /proc where there is one and by ps elsewhere. */
public final class ResidentMemory {
    private static final long KIB = 1024;

    private ResidentMemory() {}

    /** In bytes; empty for a process that is gone. */
    public static OptionalLong of(long pid) {
        try {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            return Files.exists(status) ? fromProc(Files.readString(status)) : fromPs(pid);
        } catch (IOException | NumberFormatException gone) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong fromProc(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst();
    }

    private static OptionalLong fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return answer.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(answer) * KIB);
    }
}
