// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LeftoversTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private final List<String> told = new ArrayList<>();
    private Path list;

    @BeforeEach
    void nothingWrittenDown() {
        list = directory.resolve("processes");
    }

    @Test
    void whatAnEarlierLauncherLeftIsNamedAndStopped() throws Exception {
        ChildProcess left = new Children(directory, list, Guard.start()).start(SmallProcess.running("webapp"));

        new Leftovers(list, LONG).stop(told::add);

        assertThat(left.endedWithin(Duration.ZERO)).isTrue();
        assertThat(told).containsExactly(
                "webapp (process %d) is left from an earlier run: stopping it".formatted(left.pid()));
        assertThat(list).doesNotExist();
    }

    @Test
    void aStubbornOneIsMadeToStop() throws Exception {
        ChildProcess left = new Children(directory, list, Guard.start()).start(SmallProcess.stubborn("webapp"));
        await().until(() -> Files.readString(directory.resolve("webapp.log")).contains("runs"));

        new Leftovers(list, Duration.ofMillis(50)).stop(told::add);

        assertThat(left.awaitEnd()).hasToString("killed by signal 9");
    }

    @Test
    void anotherProcessThatGotTheNumberIsLeftAlone() throws Exception {
        ChildProcess other = ChildProcess.start(SmallProcess.running("other"), directory.resolve("log"));
        Files.writeString(list,
                new ProcessRecord("webapp", other.pid(), other.startedAt().minusSeconds(60)).toLine() + "\n");

        new Leftovers(list, LONG).stop(told::add);

        assertThat(told).isEmpty();
        assertThat(other.endedWithin(Duration.ZERO)).isFalse();
        other.stop(LONG);
    }

    @Test
    void whatHasEndedIsNoLeftover() throws Exception {
        Children children = new Children(directory, list, Guard.start());
        ChildProcess child = children.start(SmallProcess.running("webapp"));
        child.stop(LONG);

        new Leftovers(list, LONG).stop(told::add);

        assertThat(told).isEmpty();
    }

    @Test
    void aGarbledLineIsPassedOver() throws Exception {
        Files.writeString(list, "webapp not-a-number 7\nhalf a\n");

        new Leftovers(list, LONG).stop(told::add);

        assertThat(told).isEmpty();
    }

    @Test
    void theListHoldsWhatRuns() throws IOException, InterruptedException {
        Children children = new Children(directory, list, Guard.start());
        ChildProcess one = children.start(SmallProcess.running("one"));
        ChildProcess two = children.start(SmallProcess.running("two"));
        one.stop(LONG);
        children.ended(one);

        assertThat(Files.readAllLines(list)).singleElement().asString().startsWith("two " + two.pid() + " ");
        two.stop(LONG);
    }
}
