// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fleetman.local.process.Children;
import com.fleetman.local.process.Guard;
import com.fleetman.local.process.ProcessSpec;
import com.fleetman.local.process.SmallProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class FleetTest {
    private static final Limits HURRIED = new Limits(Duration.ofMillis(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10));

    @TempDir
    private Path directory;

    private final HeardEvents heard = new HeardEvents();
    private Fleet fleet;

    @BeforeEach
    void noServices() {
        fleet = new Fleet(List.of(), children(), heard, HURRIED, InstantSource.system());
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        fleet.stop();
        assertThat(fleet.status()).allMatch(service -> service.pid().isEmpty());
    }

    @Test
    void itIsUpWhenEveryServiceHasBeenReady() {
        run(HURRIED, SmallProcess.running("one"), SmallProcess.running("two")).join();

        assertThat(heard.events()).containsExactlyInAnyOrder("one ready", "two ready");
        assertThat(fleet.status()).extracting(ServiceStatus::state).containsOnly(State.READY);
    }

    @Test
    void aServiceThatDiesIsNamedAndStartedAgain() {
        run(HURRIED, SmallProcess.running("one"), SmallProcess.running("two")).join();

        ProcessHandle.of(pidOf("one")).orElseThrow().destroyForcibly();

        await().until(() -> heard.events().contains("one ready again"));
        assertThat(heard.events()).contains("one died: killed by signal 9").doesNotContain("two ready again");
        assertThat(statusOf("one").restarts()).isEqualTo(1);
        assertThat(statusOf("two").restarts()).isZero();
    }

    @Test
    void aServiceThatDiesAtItsFirstStartFailsTheFleetWithItsReason() {
        CompletableFuture<Void> up = run(HURRIED,
                SmallProcess.running("one"),
                SmallProcess.shell("two", "echo Caused by: a bad setting; exit 7", () -> false));

        assertThatExceptionOfType(CompletionException.class).isThrownBy(up::join)
                .withRootCauseExactlyInstanceOf(StartFailedException.class)
                .withMessageContaining("two died at its start (exit code 7): Caused by: a bad setting");
        assertThat(statusOf("two").state()).isEqualTo(State.FAILED);
    }

    @Test
    void aServiceThatDoesNotBecomeReadyInTimeFailsTheFleet() {
        Limits impatient = new Limits(Duration.ofMillis(5), Duration.ZERO, Duration.ofMillis(200),
                Duration.ofSeconds(2), Duration.ofSeconds(10));
        CompletableFuture<Void> up = run(impatient, SmallProcess.shell("one", "exec sleep 600", () -> false));

        assertThatExceptionOfType(CompletionException.class).isThrownBy(up::join)
                .withMessageContaining("one was not ready");
        assertThat(heard.events()).contains("one slow");
    }

    @Test
    void aServiceThatAPersonStoppedStaysDownUntilItIsStarted() throws InterruptedException {
        run(HURRIED, SmallProcess.running("one"), SmallProcess.running("two")).join();

        assertThat(fleet.stop("one")).isTrue();
        assertThat(statusOf("one").state()).isEqualTo(State.STOPPED);
        assertThat(statusOf("one").pid()).isEmpty();

        assertThat(fleet.start("one")).isTrue();
        await().until(() -> heard.events().contains("one ready again"));
        assertThat(heard.events()).noneMatch(event -> event.contains("died"));
        assertThat(statusOf("one").restarts()).isZero();
    }

    @Test
    void anUnknownServiceIsNeitherStoppedNorStarted() throws InterruptedException {
        run(HURRIED, SmallProcess.running("one")).join();

        assertThat(fleet.stop("none")).isFalse();
        assertThat(fleet.start("none")).isFalse();
    }

    @Test
    void servicesEndOneAfterTheOtherInTheGivenOrder() throws Exception {
        Path ends = directory.resolve("ends");
        String script = "trap 'echo %1$s >> " + ends + "; exit 0' TERM; touch %1$s.trap; while :; do sleep 0.01; done";
        List<String> names = List.of("one", "two", "three");
        ProcessSpec[] specs = names.stream()
                .map(name -> SmallProcess.shell(name,
                        script.formatted(directory.resolve(name)),
                        () -> Files.exists(directory.resolve(name + ".trap"))))
                .toArray(ProcessSpec[]::new);
        run(HURRIED, specs).join();

        fleet.stop();

        assertThat(Files.readAllLines(ends)).extracting(line -> Path.of(line).getFileName().toString())
                .containsExactlyElementsOf(names);
        assertThat(heard.events()).endsWith("one stopping", "two stopping", "three stopping");
    }

    @Test
    void aStubbornServiceDoesNotKeepTheOthersFromStopping() throws Exception {
        Limits brief = new Limits(Duration.ofMillis(5), Duration.ofSeconds(20), Duration.ofSeconds(40),
                Duration.ofMillis(100), Duration.ofMillis(200));
        run(brief, SmallProcess.stubborn("one"), SmallProcess.stubborn("two"), SmallProcess.running("three")).join();

        fleet.stop();

        assertThat(fleet.status()).extracting(ServiceStatus::state).containsOnly(State.STOPPED);
    }

    private CompletableFuture<Void> run(Limits limits, ProcessSpec... specs) {
        fleet = new Fleet(List.of(specs), children(), heard, limits, InstantSource.system());
        return fleet.start();
    }

    private Children children() {
        try {
            return new Children(directory, directory.resolve("processes"), Guard.start());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long pidOf(String name) {
        return statusOf(name).pid().orElseThrow();
    }

    private ServiceStatus statusOf(String name) {
        return fleet.status().stream().filter(service -> service.name().equals(name)).findFirst().orElseThrow();
    }
}
