// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.tracker.StoreUnderTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The property on a server. */
@NeedsDocker
@Execution(ExecutionMode.CONCURRENT)
class AnyOrderOnMongoTest {
    private static final int TRIES = 20;

    @Test
    void aDayComesOutTheSameHoweverItComesIn() {
        long seed = AnyOrder.seed();
        int tries = AnyOrder.tries(TRIES);
        System.out.println("Any order on a server: -Dfleetman.anyorder.seed=" + seed + ", " + tries + " tries");
        AnyOrder property = new AnyOrder(StoreUnderTest.mongo(), seed);
        for (int attempt = 0; attempt < tries; attempt++) {
            assertThat(property.wrongAfter(attempt, Mutant.NONE)).as("seed %d, try %d", seed, attempt).isEmpty();
        }
    }
}
