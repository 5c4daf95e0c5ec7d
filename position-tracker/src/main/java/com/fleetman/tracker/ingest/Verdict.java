// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Reason;

/** What a report is found to be by itself. */
sealed interface Verdict {
    /** When the report reached us, as far as that is believed. */
    Instant receivedAt();

    /** A position to be stored, and to be judged in its track unless it is suspect already. */
    record Believed(Position position) implements Verdict {
        @Override
        public Instant receivedAt() {
            return position.receivedAt();
        }
    }

    /** A sign of life without a place. */
    record Heartbeat(Instant receivedAt) implements Verdict {}

    /** No position. */
    record Rejected(Reason reason, Instant receivedAt) implements Verdict {}
}
