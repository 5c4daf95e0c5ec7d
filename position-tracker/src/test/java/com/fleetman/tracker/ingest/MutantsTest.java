// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fleetman.tracker.StoreUnderTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

/** The property can fail: it finds each mistake within a few tries. */
class MutantsTest {
    private static final int TRIES = 20;

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void theMistakeIsFound(Mutant mutant) {
        AnyOrder property = new AnyOrder(StoreUnderTest.embedded(), AnyOrder.seed());
        int attempt = 0;
        String wrong = "";
        while (wrong.isEmpty() && attempt < TRIES) {
            wrong = wrongAfter(property, attempt++, mutant);
        }
        System.out.println(mutant + " is found by try " + attempt + ": " + wrong.lines().findFirst().orElse(""));
        assertThat(wrong).isNotEmpty();
    }

    private static String wrongAfter(AnyOrder property, int attempt, Mutant mutant) {
        try {
            return property.wrongAfter(attempt, mutant);
        } catch (RuntimeException | AssertionError e) {
            return e.toString();
        }
    }
}
