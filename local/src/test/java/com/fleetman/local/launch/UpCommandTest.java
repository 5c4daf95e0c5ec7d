// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.launch;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fleetman.local.LocalApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole launcher as a process of its own, over services that are played. */
class UpCommandTest {
    private static final List<String> SERVICES = List.of("position-simulator", "webapp", "api-gateway",
            "position-tracker", "infrastructure");

    @TempDir
    private Path home;

    private final List<Process> started = new ArrayList<>();
    private Path output;
    private int offset;

    @BeforeEach
    void unpackedServices() throws IOException {
        output = home.resolve("output");
        offset = FreePorts.offset();
        for (String service : List.of("position-simulator", "webapp", "api-gateway", "position-tracker")) {
            writeJar(service, FakeService.class);
        }
        writeJar("local", LocalApplication.class);
        for (StartCache cache : caches()) {
            Files.createFile(cache.file());
        }
    }

    @AfterEach
    void everythingEnds() {
        started.forEach(Process::destroy);
        started.forEach(process -> process.onExit().join());
    }

    @Test
    void itTellsWhenEachServiceAndThenTheFleetIsUpAndStopsThemInOrder() throws Exception {
        Process launcher = up("--vehicles=7");
        awaitUp();

        assertThat(output().lines().filter(line -> line.startsWith("Fleetman is up"))).containsExactly(
                "Fleetman is up: http://localhost:" + Door.PAGE.port(offset));
        assertThat(SERVICES).allMatch(service -> output().contains("  " + service + " "));
        assertThat(home.resolve("logs/position-simulator.log")).hasContent("vehicles 7");

        launcher.destroy();
        launcher.waitFor();

        assertThat(output().lines().filter(line -> line.startsWith("Stopping"))).containsExactly(
                "Stopping position-simulator",
                "Stopping webapp",
                "Stopping api-gateway",
                "Stopping position-tracker",
                "Stopping infrastructure");
        assertThat(pids()).isEmpty();
    }

    @Test
    void aServiceThatDiesAtTheFirstStartStopsEverythingWithItsReason() throws Exception {
        Process launcher = up("--vehicles=13");

        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(output().lines().toList().getLast()).isEqualTo(
                "position-simulator died at its start (exit code 1): 2026-11-21 ERROR thirteen vehicles are too many");
        assertThat(pids()).isEmpty();
    }

    @Test
    void aKilledServiceIsNamedAndStartedAgain() throws Exception {
        up();
        awaitUp();

        kill(pids().getOrDefault("position-tracker", -1L));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> output().contains("position-tracker is ready again"));
        assertThat(output()).contains("position-tracker died (killed by signal 9): starting it again in 0.5 s");
    }

    @Test
    void aKilledLauncherLeavesNothing() throws Exception {
        Process launcher = up();
        awaitUp();
        Map<String, Long> pids = pids();

        kill(launcher.pid());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> pids.values()
                        .stream()
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .noneMatch(ProcessHandle::isAlive));
        assertThat(pids).hasSize(5);
    }

    @Test
    void withoutTheRabbitMqAskedForNothingIsStarted() throws Exception {
        Process launcher = up("--rabbitmq=amqp://localhost:" + Door.BROKER.port(offset));

        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(output().lines()).singleElement().asString().startsWith("No RabbitMQ listens on localhost:");
        assertThat(home.resolve("logs")).isEmptyDirectory();
    }

    @Test
    void aSecondLauncherIsRefusedInOneLine() throws Exception {
        up();
        awaitUp();
        Path first = output;
        output = home.resolve("second");

        assertThat(up().waitFor()).isEqualTo(1);
        assertThat(output().lines()).singleElement().asString().startsWith("Fleetman is already up here");
        output = first;
    }

    @Test
    void aServiceWithoutAStartCacheIsRehearsedAndStartsAllTheSame() throws Exception {
        for (StartCache cache : caches()) {
            Files.delete(cache.file());
        }

        up();
        awaitUp();

        assertThat(output().lines().filter(line -> line.startsWith("Preparing"))).hasSize(1);
        assertThat(home.resolve("logs/webapp-rehearsal.log")).exists();
    }

    private List<StartCache> caches() {
        return SERVICES.stream()
                .filter(service -> !service.equals("infrastructure"))
                .map(service -> StartCache.beside(home.resolve("apps").resolve(service).resolve(service + ".jar")))
                .toList();
    }

    private Process up(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalApplication.class.getName(),
                        "up",
                        "--port-offset=" + offset));
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("FLEETMAN_HOME", home.toString());
        Process launcher = builder.start();
        started.add(launcher);
        return launcher;
    }

    private void awaitUp() {
        await().atMost(Duration.ofSeconds(60)).until(() -> output().contains("Ctrl-C stops everything"));
    }

    private String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, Long> pids() throws IOException {
        return Files.readAllLines(home.resolve("run/processes"))
                .stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(fields -> fields[0], fields -> Long.parseLong(fields[1])));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** A JAR that only points at the classes of this test run. */
    private void writeJar(String module, Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
        attributes.put(Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        Path jar = Files.createDirectories(home.resolve("apps").resolve(module)).resolve(module + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
    }
}
