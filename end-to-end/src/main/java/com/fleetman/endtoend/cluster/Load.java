// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * Callers that ask a door again and again, each at a pace of its own: some on connections that they keep until the
 * server ends them, some on a new one each time. Nobody asks twice for the same, so that each failure is seen.
 */
public final class Load implements AutoCloseable {
    // Two hundred requests a second, and still more than a hundred when each takes a third of a second.
    private static final int CALLERS_OF_A_KIND = 20;
    private static final Duration PACE = Duration.ofMillis(200);

    private final URI door;
    private final List<String> paths;
    private final List<Thread> callers = new ArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final long from = System.nanoTime();
    private volatile boolean over;

    private Load(URI door, List<String> paths) {
        this.door = door;
        this.paths = paths;
    }

    public static Load on(URI door, List<String> paths) {
        Load load = new Load(door, paths);
        for (int i = 0; i < CALLERS_OF_A_KIND; i++) {
            load.callers.add(Thread.ofPlatform().daemon().start(() -> load.call(true)));
            load.callers.add(Thread.ofPlatform().daemon().start(() -> load.call(false)));
        }
        return load;
    }

    public int answered() {
        return answered.get();
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Answered requests a second since the start. */
    public double rate() {
        return answered.get() / (Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0);
    }

    private void call(boolean keeps) {
        PlainConnection connection = null;
        long next = System.nanoTime();
        for (int i = 0; !over; i++) {
            connection = ask(connection, paths.get(i % paths.size()), keeps);
            next += PACE.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
        close(connection);
    }

    private @Nullable PlainConnection ask(@Nullable PlainConnection kept, String path, boolean keeps) {
        PlainConnection connection = kept;
        try {
            if (connection == null) {
                connection = new PlainConnection(door);
            }
            PlainConnection.Answer answer = connection.get(path, !keeps);
            if (answer.status() == 200) {
                answered.incrementAndGet();
            } else {
                failures.add("%d of %s, by %s: %s".formatted(answer.status(), path, answer.servedBy(), answer.body()));
            }
            if (keeps && !connection.ended()) {
                return connection;
            }
        } catch (IOException | RuntimeException e) {
            failures.add(e.getMessage() + (kept == null ? ", new connection, " : ", kept connection, ") + path);
        }
        close(connection);
        return null;
    }

    private static void close(@Nullable PlainConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException _) {
            // Nobody needs it any more.
        }
    }

    /** Returns when every request has been answered, or has failed. */
    public void end() {
        over = true;
        for (Thread caller : callers) {
            try {
                caller.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        end();
    }
}
