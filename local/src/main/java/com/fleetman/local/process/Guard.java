// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A tiny process that outlives a launcher killed without a word and stops what it left: it is told the running
 * processes over a pipe, and a pipe whose writer is gone ends.
 */
public final class Guard implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            pids=
            while read -r line; do pids=$line; done
            signal() { for pid in $pids; do kill "$1" "$pid" 2>/dev/null && reached=yes; done; }
            signal -TERM
            for second in 1 2 3 4 5 6 7 8; do
              reached=
              signal -0
              [ -n "$reached" ] || exit 0
              sleep 1
            done
            signal -KILL
            """;

    private final Process process;
    private final Writer pipe;

    private Guard(Process process) {
        this.process = process;
        this.pipe = process.outputWriter(StandardCharsets.US_ASCII);
    }

    public static Guard start() throws IOException {
        return new Guard(new ProcessBuilder("/bin/sh", "-c", SCRIPT).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    void watch(Collection<Long> pids) throws IOException {
        if (process.isAlive()) {
            pipe.write(pids.stream().map(String::valueOf).collect(Collectors.joining(" ", "", "\n")));
            pipe.flush();
        }
    }

    @Override
    public void close() throws IOException {
        pipe.close();
    }
}
