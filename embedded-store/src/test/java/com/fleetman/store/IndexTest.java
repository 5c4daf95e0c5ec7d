// SPDX-License-Identifier: Apache-2.0
package com.fleetman.store;

import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That an index is used at all: a walk finds the same. */
class IndexTest {
    @Test
    void anIdIsLookedUpWhateverElseAFilterNames() {
        HashedIndex ids = new HashedIndex("_id_", List.of(new IndexKey("_id", true)), false);

        assertThat(ids.canHandle(new Document(Map.of("_id", "Ferry", "revision", 3)))).isTrue();
    }

    @Test
    void aRangeOfTheSecondFieldLeavesOutTheRest() {
        OrderedIndex track = new OrderedIndex("track",
                List.of(new IndexKey("vehicle", true), new IndexKey("minute", true)), false);
        for (int minute = 0; minute < 10; minute++) {
            track.putKeyPosition(new KeyValue("Ferry", minute).normalized(), minute);
            track.putKeyPosition(new KeyValue("Bus 1", minute).normalized(), 100 + minute);
        }
        Document filter = new Document(
                Map.of("vehicle", "Ferry", "minute", new Document(Map.of("$gte", 3, "$lt", 5)), "quality", "ok"));

        assertThat(track.canHandle(filter)).isTrue();
        // One too many, which the rest of the filter leaves out.
        assertThat(track.getPositions(filter)).containsExactly(3, 4, 5);
    }
}
