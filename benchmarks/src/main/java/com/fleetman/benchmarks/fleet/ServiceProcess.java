// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One of our programs in a JVM of its own, as an image would run it; it ends with us. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long POLL_MS = 100;

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * @param home where {@code ./fleet} keeps the unpacked programs
     * @param module which of them
     * @param heapMiB most its heap may grow to
     * @param options of the JVM
     * @param settings environment variables
     */
    public static ServiceProcess start(Path home, String module, int heapMiB, List<String> options,
            Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-Xmx" + heapMiB + "m", "-XX:+UseSerialGC", "-jar",
                jar(home.resolve("apps").resolve(module)).toString()));
        command.addAll(List.of(arguments));
        return java(home, module, settings, command);
    }

    /** Any Java program; the command begins after {@code java}. */
    public static ServiceProcess java(Path home, String name, Map<String, String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString()));
        command.addAll(arguments);
        try {
            Path log = Files.createDirectories(home.resolve("logs")).resolve("bench-" + name + ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(settings);
            return new ServiceProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no JAR in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the URL answers 200. */
    public ServiceProcess awaitAnswer(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return awaitThat(() -> {
                try {
                    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException _) {
                    return false;
                }
            }, url);
        }
    }

    /** Returns when its log has a line with these words. */
    public ServiceProcess awaitLine(String words) {
        return awaitThat(() -> output().contains(words), words);
    }

    /** Returns when it has ended by itself, with what it wrote. */
    public String awaitEnd() {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("ended with " + process.exitValue() + ": " + output());
            }
            return output();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private ServiceProcess awaitThat(Condition condition, String what) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (!condition.holds()) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("no " + what + ": " + output());
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            }
            return this;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
