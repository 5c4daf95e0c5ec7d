// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RendezvousTest {
    private static final List<String> QUEUES = new Topology(8, 1, 1).queueNames();

    @Test
    void aConsumerWantsEveryQueueDifferently() {
        assertThat(new HashSet<>(Rendezvous.priorities("tracker-1", QUEUES).values())).hasSameSizeAs(QUEUES);
    }

    @Test
    void prioritiesAreTheSameInEveryProcess() {
        assertThat(Rendezvous.priorities("tracker-1", List.of("positions.0", "positions.1")))
                .isEqualTo(Map.of("positions.0", 108297, "positions.1", 19981));
    }

    @Test
    void whoLeavesMovesNoQueueButItsOwn() {
        List<String> three = List.of("a", "b", "c");
        Map<String, String> before = owners(three);
        Map<String, String> after = owners(List.of("a", "b"));

        before.values().removeIf("c"::equals);

        assertThat(after).containsAllEntriesOf(before);
    }

    /** A number drawn for each queue would do so in one of eighteen fleets. */
    @Test
    void inOneOfAHundredFleetsAtMostHasOneOfThreeTrackersMoreThanTwiceItsFairShareOfEightQueues() {
        List<Long> uneven = IntStream.range(0, 500)
                .mapToObj(
                        fleet -> List.of("tracker-" + fleet + "a", "tracker-" + fleet + "b", "tracker-" + fleet + "c"))
                .map(RendezvousTest::largestShare)
                .filter(queues -> queues > 2 * 8 / 3.0)
                .toList();

        assertThat(uneven).hasSizeLessThanOrEqualTo(5);
    }

    private static long largestShare(List<String> trackers) {
        return owners(trackers).values()
                .stream()
                .collect(Collectors.groupingBy(owner -> owner, Collectors.counting()))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Map<String, String> owners(List<String> consumers) {
        Map<String, String> owners = new HashMap<>();
        for (String queue : QUEUES) {
            owners.put(queue, highestScorer(consumers, queue, QUEUES));
        }
        return owners;
    }

    static String highestScorer(List<String> consumers, String queue, List<String> queues) {
        return consumers.stream()
                .max(Comparator.comparing(consumer -> Rendezvous.priorities(consumer, queues).get(queue)))
                .orElseThrow();
    }
}
