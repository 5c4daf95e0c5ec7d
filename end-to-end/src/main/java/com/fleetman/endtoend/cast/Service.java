// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fleetman.containers.Ports;
import com.fleetman.containers.Victim;

import static org.awaitility.Awaitility.await;

/** A service of the fleet, on a port of its own: one process after another. */
public final class Service implements Victim, AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();
    private final Path root;
    private final String module;
    private final Path log;
    private final Map<String, String> settings;
    private final int port = Ports.free();
    private @Nullable OwnProcess process;

    /** @param root the folder that holds the modules */
    public Service(Path root, String module, Path log, Map<String, String> settings) {
        this.root = root;
        this.module = module;
        this.log = log;
        this.settings = new HashMap<>(settings);
        this.settings.put("server.port", String.valueOf(port));
        this.settings.put("server.address", "127.0.0.1");
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void startAgain() {
        start(Map.of());
    }

    /** Starts it with some settings more, for this one time. */
    public void start(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        process = OwnProcess.start(JavaCommand.service(root, module, all), log);
    }

    public OwnProcess process() {
        return Objects.requireNonNull(process, "not started");
    }

    public void awaitReady() {
        await().atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .failFast(module + " has ended: " + log,
                        () -> !process().alive())
                .until(this::ready);
    }

    private boolean ready() {
        try {
            return http.send(request("/actuator/health/readiness"), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sum of a metric over its labels; 0 when there is none of that name. */
    public double metric(String name) {
        try {
            return http.send(request("/actuator/prometheus"), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(module + " does not tell its metrics", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(ANSWER_LIMIT).build();
    }

    @Override
    public void kill() {
        process().kill();
    }

    /** Ends it as a rollout does; says whether it went by itself. */
    public boolean stop() {
        return process().stop(STOP_LIMIT);
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
        http.shutdownNow();
    }
}
