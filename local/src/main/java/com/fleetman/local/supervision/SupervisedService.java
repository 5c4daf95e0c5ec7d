// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.fleetman.local.process.ChildProcess;
import com.fleetman.local.process.Children;
import com.fleetman.local.process.ExitStatus;
import com.fleetman.local.process.ProcessSpec;

/**
 * One service and its own thread: starts it, watches it, and starts it again when it dies, until a person or the end of
 * the fleet wants it stopped.
 */
final class SupervisedService {
    private final ProcessSpec spec;
    private final Children children;
    private final FleetListener listener;
    private final Limits limits;
    private final InstantSource clock;
    private final Backoff backoff;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();

    private final Object lock = new Object();
    private boolean wanted = true;
    private boolean hurried;
    private State state = State.STOPPED;
    private Instant since;
    private int restarts;
    private @Nullable ChildProcess child;

    SupervisedService(
            ProcessSpec spec,
            Children children,
            FleetListener listener,
            Limits limits,
            InstantSource clock) {
        this.spec = spec;
        this.children = children;
        this.listener = listener;
        this.limits = limits;
        this.clock = clock;
        this.backoff = new Backoff(clock);
        this.since = clock.instant();
    }

    String name() {
        return spec.name();
    }

    /** Completes with the first readiness, or with the failure of the first start. */
    CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    void supervise() {
        Thread.ofVirtual().name(spec.name()).start(() -> {
            try {
                while (true) {
                    awaitWanted();
                    runOnce();
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                fail("cannot be started", String.valueOf(failure.getMessage()));
            }
        });
    }

    /** Starts it if it is stopped, and at once if it waits. */
    void want() {
        synchronized (lock) {
            wanted = true;
            hurried = true;
            lock.notifyAll();
        }
    }

    /** From now on its end is nothing to repair. */
    void release() {
        synchronized (lock) {
            wanted = false;
            lock.notifyAll();
        }
    }

    /** Returns when no process of it is left. */
    void stop(Duration limit) throws InterruptedException {
        release();
        ChildProcess running;
        synchronized (lock) {
            running = child;
        }
        if (running != null) {
            running.stop(limit);
        }
        synchronized (lock) {
            while (child != null) {
                lock.wait();
            }
        }
    }

    ServiceStatus status() {
        synchronized (lock) {
            OptionalLong pid = child == null ? OptionalLong.empty() : OptionalLong.of(child.pid());
            return new ServiceStatus(spec.name(), state, pid, spec.port(), since, restarts);
        }
    }

    private void runOnce() throws InterruptedException {
        ChildProcess started = launch();
        if (started == null) {
            return;
        }
        StartWatch watch = new StartWatch(limits, clock);
        StartWatch.Outcome outcome = watch.watch(started, spec.readiness(), since -> listener.slow(spec.name(), since));
        switch (outcome) {
            case READY -> ready(watch.elapsed());
            case TOO_LONG -> started.stop(limits.stopOfOne());
            case ENDED -> {
            }
        }
        ExitStatus status = started.awaitEnd();
        if (!stillWantedAfter(started)) {
            return;
        }
        if (firstReady.isDone()) {
            Duration delay = backoff.afterDeath();
            listener.died(spec.name(), status, delay);
            waitBeforeRestart(delay);
        } else {
            fail(outcome == StartWatch.Outcome.TOO_LONG
                    ? "was not ready after %d s".formatted(limits.longestStart().toSeconds())
                    : "died at its start (%s)".formatted(status), started.lastWords());
        }
    }

    private @Nullable ChildProcess launch() {
        synchronized (lock) {
            if (!wanted) {
                return null;
            }
            enter(State.STARTING);
            hurried = false;
            child = children.start(spec);
            return child;
        }
    }

    private void ready(Duration after) {
        enter(State.READY);
        listener.ready(spec.name(), after, firstReady.isDone());
        firstReady.complete(null);
    }

    private boolean stillWantedAfter(ChildProcess ended) {
        children.ended(ended);
        synchronized (lock) {
            child = null;
            if (!wanted) {
                enter(State.STOPPED);
            }
            lock.notifyAll();
            return wanted;
        }
    }

    private void fail(String what, String reason) {
        release();
        enter(State.FAILED);
        firstReady.completeExceptionally(new StartFailedException(spec.name(), what, reason));
    }

    private void waitBeforeRestart(Duration delay) throws InterruptedException {
        long deadline = System.nanoTime() + delay.toNanos();
        synchronized (lock) {
            enter(State.WAITING);
            restarts++;
            for (long left = delay.toNanos(); wanted && !hurried && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            if (!wanted) {
                enter(State.STOPPED);
            }
        }
    }

    private void awaitWanted() throws InterruptedException {
        synchronized (lock) {
            while (!wanted) {
                lock.wait();
            }
        }
    }

    private void enter(State next) {
        synchronized (lock) {
            state = next;
            since = clock.instant();
        }
    }
}
