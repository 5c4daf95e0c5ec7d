// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How many positions a tracker has stored, by its own metric. */
public final class StoredReports {
    private static final String METRIC = "fleetman_positions_total";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /** An answer costs the tracker some milliseconds, which belong to the reports. */
    private static final long POLL_MS = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest metrics;

    public StoredReports(String tracker) {
        metrics = HttpRequest.newBuilder(URI.create(tracker + "/actuator/prometheus")).build();
    }

    public long count() {
        try {
            return http.send(metrics, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(METRIC))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("the tracker does not tell its metrics", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when exactly so many are stored. */
    public void awaitCount(long expected) {
        long end = System.nanoTime() + LIMIT.toNanos();
        long now = count();
        while (now < expected && System.nanoTime() < end) {
            pause();
            now = count();
        }
        if (now != expected) {
            throw new IllegalStateException("%,d reports are stored, not %,d".formatted(now, expected));
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
