// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.history;

import com.fleetman.tracker.position.Position;

/**
 * A position as it is in the history, or is to be there.
 *
 * @param version how often its judgement was written after it was stored
 * @param judgedBefore whether it had a judgement when it was read
 */
public record StoredPosition(Position position, int version, boolean judgedBefore) {
    /** What is to be written in its place. */
    public StoredPosition with(Position judged) {
        return new StoredPosition(judged, version, judgedBefore);
    }
}
