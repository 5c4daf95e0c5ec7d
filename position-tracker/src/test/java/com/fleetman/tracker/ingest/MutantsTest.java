// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.Collections;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fleetman.tracker.StoreUnderTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

/** The property can fail: it finds what each mistake comes to within a few tries. */
class MutantsTest {
    private static final int TRIES = 40;

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void whatTheMistakeComesToIsFound(Mutant mutant) {
        long seed = AnyOrder.seed();
        AnyOrder property = new AnyOrder(StoreUnderTest.embedded(), seed);
        int attempt = 0;
        Set<Wrong> wrong = Set.of();
        while (Collections.disjoint(wrong, mutant.leadsTo) && attempt < TRIES) {
            wrong = property.wrongAfter(attempt++, mutant).keySet();
        }
        System.out.println(mutant + ", seed " + seed + ", is found by try " + attempt + ": " + wrong);
        assertThat(wrong).as("%s, seed %d", mutant, seed).containsAnyElementsOf(mutant.leadsTo);
    }
}
