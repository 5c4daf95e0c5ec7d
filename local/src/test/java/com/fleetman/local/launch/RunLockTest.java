// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunLockTest {
    @TempDir
    private Path directory;

    @Test
    void aSecondLauncherIsRefused() throws IOException {
        Path file = directory.resolve("lock");
        try (RunLock _ = RunLock.acquire(file)) {
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> RunLock.acquire(file))
                    .withMessageStartingWith("Fleetman is already up here");
        }
    }

    @Test
    void afterTheFirstOneEndedTheNextMayRun() throws IOException {
        Path file = directory.resolve("lock");
        RunLock.acquire(file).close();

        assertThatCode(() -> RunLock.acquire(file).close()).doesNotThrowAnyException();
    }
}
