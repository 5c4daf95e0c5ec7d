// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Reason;

/** What a report is found to be. */
sealed interface Verdict {

    /** A position to be stored. */
    record Believed(Position position) implements Verdict {}

    /** Nothing to be stored. */
    record Dismissed(Reason reason) implements Verdict {}
}
