// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fleetman.messaging.update.UpdateBatch;

/** Notices batches that were missed, by the gaps they leave in their publisher's sequence. For one thread. */
final class SequenceWatch {
    /** Trackers come and go; those heard of longest ago are forgotten. */
    private static final int MOST_PUBLISHERS = 256;

    private final Map<String, Long> last = new LinkedHashMap<>(MOST_PUBLISHERS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_PUBLISHERS;
        }
    };

    /** Why this batch calls for a snapshot, if it does. */
    Optional<SnapshotCause> missedBefore(UpdateBatch batch) {
        long sequence = batch.sequence();
        Long before = last.get(batch.publisher());
        if (before == null) {
            last.put(batch.publisher(), sequence);
            return sequence > 1 ? Optional.of(SnapshotCause.NEW_PUBLISHER) : Optional.empty();
        }
        last.put(batch.publisher(), Math.max(before, sequence));
        return sequence > before + 1 ? Optional.of(SnapshotCause.GAP) : Optional.empty();
    }
}
