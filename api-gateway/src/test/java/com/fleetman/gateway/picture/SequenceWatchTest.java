// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fleetman.messaging.update.UpdateBatch;

import static org.assertj.core.api.Assertions.assertThat;

class SequenceWatchTest {
    private final SequenceWatch watch = new SequenceWatch();

    @Test
    void anUnbrokenSequenceMissesNothing() {
        for (int sequence = 1; sequence <= 3; sequence++) {
            assertThat(watch.missedBefore(batch("p", sequence))).isEmpty();
        }
    }

    @Test
    void aJumpMeansThatABatchIsMissing() {
        watch.missedBefore(batch("p", 1));

        assertThat(watch.missedBefore(batch("p", 3))).contains(SnapshotCause.GAP);
        assertThat(watch.missedBefore(batch("p", 4))).isEmpty();
    }

    @Test
    void aPublisherThatHadPublishedBeforeWeKnewItHasBeenMissed() {
        assertThat(watch.missedBefore(batch("p", 7))).contains(SnapshotCause.NEW_PUBLISHER);
        assertThat(watch.missedBefore(batch("p", 8))).isEmpty();
    }

    @Test
    void aRepeatedBatchMissesNothing() {
        watch.missedBefore(batch("p", 1));
        watch.missedBefore(batch("p", 2));

        assertThat(watch.missedBefore(batch("p", 1))).isEmpty();
        assertThat(watch.missedBefore(batch("p", 3))).isEmpty();
    }

    @Test
    void publishersDoNotMixUp() {
        watch.missedBefore(batch("p", 1));
        watch.missedBefore(batch("q", 1));

        assertThat(watch.missedBefore(batch("p", 2))).isEmpty();
        assertThat(watch.missedBefore(batch("q", 2))).isEmpty();
    }

    private static UpdateBatch batch(String publisher, long sequence) {
        return new UpdateBatch(publisher, sequence, List.of());
    }
}
