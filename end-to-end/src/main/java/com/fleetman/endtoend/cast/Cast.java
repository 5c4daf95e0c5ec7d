// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fleetman.endtoend.EndToEndApplication;

/** A fleet of processes on this machine, from the JARs that are there. All of them end with it. */
public final class Cast implements AutoCloseable {
    private static final Duration OBSERVATION = Duration.ofSeconds(1);
    private static final String HANDLED = "fleetman_reports_received_total";

    private final Path root;
    private final Path logs;
    private final Infrastructure infrastructure;
    private final List<Service> trackers = new ArrayList<>();
    private final List<Service> others = new ArrayList<>();
    private final List<OwnProcess> programs = new ArrayList<>();
    private final Thread atExit = new Thread(this::endAll);

    /** @param root the folder that holds the modules */
    public Cast(Path root, Path logs, Infrastructure infrastructure) {
        this.root = root;
        this.logs = logs;
        this.infrastructure = infrastructure;
        try {
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** One tracker more, started; it need not work yet. */
    public Service addTracker(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("spring.mongodb.uri", infrastructure.storeUri());
        Service tracker = start("position-tracker", "position-tracker-" + (trackers.size() + 1), settings);
        trackers.add(tracker);
        return tracker;
    }

    public Service addSimulator() {
        return other("position-simulator", Map.of());
    }

    /** A gateway that asks the first tracker. */
    public Service addGateway() {
        return other("api-gateway", Map.of("fleetman.gateway.tracker-url", trackers.getFirst().url()));
    }

    private Service other(String module, Map<String, String> settings) {
        Service service = start(module, module, settings);
        others.add(service);
        return service;
    }

    private Service start(String module, String name, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(infrastructure.brokerSettings());
        Service service = new Service(root, module, logs.resolve(name + ".log"), all);
        service.startAgain();
        return service;
    }

    /** A program of this module, as a process of its own. */
    public OwnProcess program(String log, List<String> arguments) {
        OwnProcess program = OwnProcess
                .start(JavaCommand.program(EndToEndApplication.class.getName(), arguments), logs.resolve(log));
        programs.add(program);
        return program;
    }

    public List<Service> trackers() {
        return List.copyOf(trackers);
    }

    public void awaitReady() {
        services().forEach(Service::awaitReady);
    }

    /** The tracker that has most to do at the moment. */
    public Service busiestTracker() {
        Map<Service, Double> before = new HashMap<>();
        trackers.forEach(tracker -> before.put(tracker, tracker.metric(HANDLED)));
        try {
            TimeUnit.MILLISECONDS.sleep(OBSERVATION.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return trackers.stream()
                .max(Comparator.comparingDouble(tracker -> tracker.metric(HANDLED) - before.getOrDefault(tracker, 0.0)))
                .orElseThrow();
    }

    private Stream<Service> services() {
        return Stream.concat(trackers.stream(), others.stream());
    }

    private void endAll() {
        programs.stream().filter(OwnProcess::alive).forEach(OwnProcess::kill);
        services().forEach(Service::close);
    }

    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // It is running already.
        }
    }
}
