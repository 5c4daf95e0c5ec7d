// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.fleetman.local.process.Children;
import com.fleetman.local.process.ProcessSpec;

/** All services together: started at once, for each finds what it needs by itself; stopped one after the other. */
public final class Fleet {
    private final List<SupervisedService> services;
    private final FleetListener listener;
    private final Limits limits;

    /** The specs stand in the order in which they are to be stopped. */
    public Fleet(
            List<ProcessSpec> specs,
            Children children,
            FleetListener listener,
            Limits limits,
            InstantSource clock) {
        this.services = specs.stream()
                .map(spec -> new SupervisedService(spec, children, listener, limits, clock))
                .toList();
        this.listener = listener;
        this.limits = limits;
    }

    /** Completes when every service has been ready once, or with the first failure. */
    public CompletableFuture<Void> start() {
        CompletableFuture<Void> all = new CompletableFuture<>();
        CompletableFuture<?>[] each = services.stream()
                .map(SupervisedService::firstReady)
                .toArray(CompletableFuture[]::new);
        for (CompletableFuture<?> one : each) {
            one.whenComplete((done, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        CompletableFuture.allOf(each).thenRun(() -> all.complete(null));
        // What the others wait for gets the processor first.
        services.reversed().forEach(SupervisedService::supervise);
        return all;
    }

    /** Stops every service in order; who does not stop in time is made to. */
    public void stop() throws InterruptedException {
        services.forEach(SupervisedService::release);
        long deadline = System.nanoTime() + limits.stopOfAll().toNanos();
        for (SupervisedService service : services) {
            if (service.status().pid().isPresent()) {
                listener.stopping(service.name());
            }
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            service.stop(left.compareTo(limits.stopOfOne()) < 0 ? left : limits.stopOfOne());
        }
    }

    public List<ServiceStatus> status() {
        return services.stream().map(SupervisedService::status).toList();
    }

    public List<String> names() {
        return services.stream().map(SupervisedService::name).toList();
    }

    /** Stops one service until it is started again; false when there is none of that name. */
    public boolean stop(String name) throws InterruptedException {
        Optional<SupervisedService> service = named(name);
        if (service.isPresent()) {
            service.get().stop(limits.stopOfOne());
        }
        return service.isPresent();
    }

    /** Starts one service that was stopped, or one that waits, at once; false when there is none of that name. */
    public boolean start(String name) {
        Optional<SupervisedService> service = named(name);
        service.ifPresent(SupervisedService::want);
        return service.isPresent();
    }

    private Optional<SupervisedService> named(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}
