// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fleetman.tracker.StoreUnderTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The property on the laptop's store. */
class AnyOrderTest {
    private static final int TRIES = 200;

    @Test
    void aDayComesOutTheSameHoweverItComesIn() {
        long seed = AnyOrder.seed();
        int tries = AnyOrder.tries(TRIES);
        System.out.println("Any order: -Dfleetman.anyorder.seed=" + seed + ", " + tries + " tries");
        AnyOrder property = new AnyOrder(StoreUnderTest.embedded(), seed);
        IntStream.range(0, tries)
                .parallel()
                .forEach(attempt -> assertThat(property.wrongAfter(attempt, Mutant.NONE))
                        .as("seed %d, try %d", seed, attempt)
                        .isEmpty());
    }
}
