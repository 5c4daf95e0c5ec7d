// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole fleet under {@code ./fleet up}, from the JARs that are there, on ports of its own: for tests and benchmarks. */
public final class FleetUp implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(240);
    private static final List<Integer> PORTS = List.of(30080, 30020, 30021, 30022, 30616, 30017);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final JsonMapper json = new JsonMapper();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch upOrEnded = new CountDownLatch(1);
    private final int offset = freeOffset();
    private final Path root;
    private final Path home;
    private final Process launcher;

    /**
     * Returns when the fleet is up.
     *
     * @param root the folder that {@code ./fleet} is in
     * @param home where unpacked services, logs and caches go
     * @param options of {@code ./fleet up}
     */
    public FleetUp(Path root, Path home, String... options) {
        this.root = root;
        this.home = home;
        List<String> command = new ArrayList<>(List.of("./fleet", "up", "--port-offset=" + offset));
        command.addAll(List.of(options));
        launcher = start(command);
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = launcher.inputReader()) {
                lines.lines().forEach(this::hear);
            } catch (IOException | UncheckedIOException _) {
                // The launcher is gone, and with it what it had to say.
            } finally {
                upOrEnded.countDown();
            }
        });
        if (!cameUp()) {
            close();
            throw new IllegalStateException("./fleet up did not come up: " + everythingSaid());
        }
    }

    private boolean cameUp() {
        try {
            return upOrEnded.await(START_LIMIT.toSeconds(), TimeUnit.SECONDS) && launcher.isAlive();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hear(String line) {
        said.add(line);
        if (line.contains("Fleetman is up:")) {
            upOrEnded.countDown();
        }
    }

    /** Where the page is. */
    public String page() {
        return "http://localhost:" + (30080 + offset);
    }

    public String gateway() {
        return "http://localhost:" + (30020 + offset);
    }

    public String tracker() {
        return "http://localhost:" + (30021 + offset);
    }

    public String simulator() {
        return "http://localhost:" + (30022 + offset);
    }

    public String broker() {
        return "tcp://localhost:" + (30616 + offset);
    }

    /** How many lines of the launcher hold the words. */
    public long said(String words) {
        return said.stream().filter(line -> line.contains(words)).count();
    }

    /** Everything the launcher has said. */
    public String everythingSaid() {
        return String.join("\n", said);
    }

    public JsonNode get(String path) {
        return getFrom(page(), path);
    }

    public JsonNode getFrom(String url, String path) {
        return json.readTree(getText(url, path).body());
    }

    public HttpResponse<String> getText(String path) {
        return getText(page(), path);
    }

    private HttpResponse<String> getText(String url, String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(10)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first lines of an endless answer. */
    public List<String> firstLines(String path, int count) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page() + path)).build();
        try (HttpClient own = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> response = own.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                return lines.limit(count).toList();
            } finally {
                own.shutdownNow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What another terminal would print. */
    public String fleet(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./fleet"));
        command.addAll(List.of(arguments));
        Process process = start(command);
        try (InputStream output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that runs a service now, as {@code ./fleet status} tells. */
    public ProcessHandle processOf(String service) {
        String row = fleet("status").lines()
                .filter(line -> line.startsWith(service + " "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row for " + service));
        long pid = Stream.of(row.split("\\s+"))
                .filter(word -> word.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process in: " + row));
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Ends the fleet as Ctrl-C does, and says how long that took. */
    public Duration stop() {
        long from = System.nanoTime();
        launcher.destroy();
        try {
            if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    @Override
    public void close() {
        stop();
        http.close();
    }

    private Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("FLEETMAN_BUILD", "never");
        builder.environment().put("FLEETMAN_HOME", home.toAbsolutePath().toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeOffset() {
        Random random = new Random();
        for (int attempt = 0; attempt < 100; attempt++) {
            int offset = 100 + random.nextInt(2_000);
            if (PORTS.stream().allMatch(port -> free(port + offset))) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
