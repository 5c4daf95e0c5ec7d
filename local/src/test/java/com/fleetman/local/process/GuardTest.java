// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GuardTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @Test
    void whenTheLauncherIsGoneItStopsWhatRuns() throws Exception {
        ChildProcess one = ChildProcess.start(SmallProcess.running("one"), directory.resolve("one"));
        ChildProcess two = ChildProcess.start(SmallProcess.running("two"), directory.resolve("two"));
        Guard guard = Guard.start();
        guard.watch(List.of(one.pid()));
        guard.watch(List.of(one.pid(), two.pid()));

        guard.close();

        assertThat(one.endedWithin(LONG)).isTrue();
        assertThat(two.endedWithin(LONG)).isTrue();
    }

    @Test
    void itLeavesAloneWhatIsNoLongerOnTheList() throws Exception {
        ChildProcess one = ChildProcess.start(SmallProcess.running("one"), directory.resolve("one"));
        ChildProcess two = ChildProcess.start(SmallProcess.running("two"), directory.resolve("two"));
        Guard guard = Guard.start();
        guard.watch(List.of(one.pid(), two.pid()));
        guard.watch(List.of(two.pid()));

        guard.close();

        assertThat(two.endedWithin(LONG)).isTrue();
        assertThat(one.endedWithin(Duration.ZERO)).isFalse();
        one.stop(LONG);
    }
}
