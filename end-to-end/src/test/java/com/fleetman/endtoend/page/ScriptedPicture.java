// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** What the scripted gateway knows of the fleet; every change is told at once. */
final class ScriptedPicture implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final int BEATS_A_ROUND = 5;
    private static final int BEATS_A_HEALTH = 10;

    private final Consumer<byte[]> viewers;
    private final Map<String, ScriptedVehicle> vehicles = new LinkedHashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, List<ScriptedVehicle>> tracks = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("script").factory());
    private boolean broker = true;
    private boolean tracker = true;
    private boolean silent;
    private boolean driving;
    private @Nullable Instant lastReceived;
    private long beats;
    private int lastIndex;

    ScriptedPicture(Consumer<byte[]> viewers) {
        this.viewers = viewers;
        clock.scheduleAtFixedRate(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Vehicles that are new or have moved. */
    synchronized void shows(ScriptedVehicle... seen) {
        shows(List.of(seen));
    }

    synchronized void shows(Collection<ScriptedVehicle> seen) {
        List<ScriptedVehicle> described = new ArrayList<>();
        for (ScriptedVehicle vehicle : seen) {
            if (!indexes.containsKey(vehicle.id())) {
                indexes.put(vehicle.id(), ++lastIndex);
                described.add(vehicle);
            }
            vehicles.put(vehicle.id(), vehicle);
            lastReceived = Instant.now();
        }
        viewers.accept(ScriptedFrames.fixes(List.copyOf(seen), described, indexes));
    }

    synchronized void loses(String... ids) {
        List<Integer> lost = new ArrayList<>();
        for (String id : ids) {
            vehicles.remove(id);
            lost.add(Objects.requireNonNull(indexes.remove(id)));
        }
        viewers.accept(ScriptedFrames.gone(lost));
    }

    /** From now on every vehicle is seen once a second, going on as it does; a fifth of them at each beat. */
    synchronized void drives(boolean now) {
        driving = now;
    }

    /** That one is not seen any more. */
    synchronized void driveWithout(String id) {
        lost.add(id);
    }

    synchronized void health(boolean brokerUp, boolean trackerUp) {
        broker = brokerUp;
        tracker = trackerUp;
        viewers.accept(health());
    }

    /** Says nothing any more, not even that it is well, though lines stay open. */
    synchronized void silent(boolean now) {
        silent = now;
    }

    /** No report has come for so long. */
    synchronized void quietFor(Duration time) {
        driving = false;
        lastReceived = Instant.now().minus(time);
        viewers.accept(health());
    }

    /** The positions that questions about its past are answered with, oldest first. */
    synchronized void remembers(String id, List<ScriptedVehicle> track) {
        tracks.put(id, List.copyOf(track));
    }

    synchronized List<ScriptedVehicle> track(String id) {
        return tracks.getOrDefault(id, find(id).stream().toList());
    }

    synchronized Optional<ScriptedVehicle> find(String id) {
        return Optional.ofNullable(vehicles.get(id));
    }

    synchronized List<ScriptedVehicle> all() {
        return List.copyOf(vehicles.values());
    }

    synchronized Map<String, ScriptedVehicle> byId() {
        return Map.copyOf(vehicles);
    }

    synchronized int size() {
        return vehicles.size();
    }

    synchronized byte[] snapshot() {
        return ScriptedFrames.snapshot(all(), indexes);
    }

    synchronized byte[] health() {
        return ScriptedFrames.health(broker, tracker, lastReceived);
    }

    synchronized void reset() {
        vehicles.clear();
        indexes.clear();
        tracks.clear();
        lost.clear();
        broker = true;
        tracker = true;
        silent = false;
        driving = false;
        lastReceived = null;
    }

    private synchronized void beat() {
        beats++;
        if (silent) {
            return;
        }
        if (driving) {
            List<ScriptedVehicle> moved = all().stream()
                    .filter(it -> !lost.contains(it.id()))
                    .filter(it -> indexes.getOrDefault(it.id(), 0) % BEATS_A_ROUND == beats % BEATS_A_ROUND)
                    .map(it -> it.after(Duration.between(it.fixTime(), Instant.now())))
                    .toList();
            if (!moved.isEmpty()) {
                shows(moved);
            }
        }
        if (beats % BEATS_A_HEALTH == 0) {
            viewers.accept(health());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
