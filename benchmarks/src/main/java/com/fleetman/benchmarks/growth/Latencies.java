// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.growth;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/** How long each of many questions took. */
final class Latencies {
    private static final int WARM_UP = 20;

    private final long[] nanos;

    private Latencies(long[] sortedNanos) {
        this.nanos = sortedNanos;
    }

    /** Asks so many times, one question after the other, and some more before that do not count. */
    static Latencies of(int questions, IntConsumer question) {
        for (int i = 0; i < WARM_UP; i++) {
            question.accept(i);
        }
        long[] nanos = new long[questions];
        for (int i = 0; i < questions; i++) {
            long start = System.nanoTime();
            question.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Latencies(nanos);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%7.1f / %7.1f", millis(0.5), millis(0.99));
    }

    private double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.ceil(nanos.length * share))] / 1e6;
    }
}
