// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ChildProcessTest {
    @TempDir
    private Path directory;

    @Test
    void ctrlCInTheTerminalDoesNotReachAChild() throws Exception {
        ChildProcess child = start(SmallProcess.running("a"));
        await().until(() -> log().contains("runs"));

        signal("-INT", child);
        signal("-HUP", child);
        signal("-TERM", child);

        assertThat(child.awaitEnd()).hasToString("killed by signal 15");
    }

    @Test
    void whoDoesNotStopIsMadeTo() throws Exception {
        ChildProcess child = start(SmallProcess.stubborn("a"));
        await().until(() -> log().contains("runs"));

        child.stop(Duration.ofMillis(50));

        assertThat(child.awaitEnd()).hasToString("killed by signal 9");
    }

    @Test
    void lastWordsAreThoseOfThisStart() throws Exception {
        Files.writeString(directory.resolve("log"), "2026 ERROR of yesterday\n");
        ChildProcess child = start(SmallProcess.shell("a", "echo today; exit 3", () -> false));

        assertThat(child.awaitEnd()).hasToString("exit code 3");
        assertThat(child.lastWords()).isEqualTo("today");
    }

    @Test
    void itsEnvironmentIsWhatTheSpecSays() throws Exception {
        ProcessSpec spec = new ProcessSpec("a",
                1,
                List.of("/bin/sh", "-c", "echo $SERVER_PORT"),
                Map.of("SERVER_PORT", "30080"),
                () -> false);
        ChildProcess child = start(spec);
        child.awaitEnd();

        assertThat(log()).isEqualTo("30080\n");
    }

    @Test
    void itsMemoryCanBeMeasured() throws Exception {
        ChildProcess child = start(SmallProcess.running("a"));

        assertThat(ResidentMemory.of(child.pid())).isPresent();
        child.stop(Duration.ofSeconds(5));
    }

    private ChildProcess start(ProcessSpec spec) throws IOException {
        return ChildProcess.start(spec, directory.resolve("log"));
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    private static void signal(String signal, ChildProcess child) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill " + signal + " " + child.pid()).start().waitFor();
    }
}
