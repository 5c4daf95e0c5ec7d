// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

/**
 * How many of many.
 *
 * @param hits how many
 * @param of of how many
 */
record Share(int hits, int of) {
    /** A fair draw lies further off once in 16,000 times. */
    private static final double DEVIATIONS = 4;

    /** Whether so many are to be expected when each is one with this probability, on its own. */
    boolean fits(double probability) {
        double expected = of * probability;
        return Math.abs(hits - expected) <= bound(probability);
    }

    /** How far off so many draws may be. */
    double bound(double probability) {
        return DEVIATIONS * Math.sqrt(of * probability * (1 - probability));
    }

    @Override
    public String toString() {
        return "%.1f %% (%d of %d)".formatted(100.0 * hits / of, hits, of);
    }
}
