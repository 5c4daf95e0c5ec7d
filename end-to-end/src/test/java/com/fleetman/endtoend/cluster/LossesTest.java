// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts as a hole in a track. */
class LossesTest {
    private static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    private static final Instant END = START.plusSeconds(60);

    @Test
    void aTrackThatFillsItsGridHasNoHole() {
        assertThat(Losses.holes(everyTwoSeconds(), START, END)).isEmpty();
    }

    @Test
    void onePositionThatIsMissingIsAHole() {
        List<Instant> times = everyTwoSeconds();
        times.remove(10);

        assertThat(Losses.holes(times, START, END)).containsExactly("2026-11-21T06:00:19Z to 2026-11-21T06:00:23Z");
    }

    @Test
    void aTrackThatBeginsLateOrEndsEarlyHasAHole() {
        assertThat(Losses.holes(everyTwoSeconds().subList(3, 30), START, END)).hasSize(1);
        assertThat(Losses.holes(everyTwoSeconds().subList(0, 27), START, END)).hasSize(1);
    }

    @Test
    void noTrackIsAHole() {
        assertThat(Losses.holes(List.of(), START, END)).isNotEmpty();
    }

    private static List<Instant> everyTwoSeconds() {
        return new ArrayList<>(IntStream.range(0, 30).mapToObj(i -> START.plusSeconds(1 + 2L * i)).toList());
    }
}
