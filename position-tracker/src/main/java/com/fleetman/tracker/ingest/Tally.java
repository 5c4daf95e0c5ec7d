// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.EnumMap;
import java.util.Map;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Reason;

/**
 * What became of the reports of one batch. It is added to the metrics when the batch is done, so that a batch that is
 * tried again after an outage counts once. For one thread.
 */
final class Tally {
    final Map<ReportSource, Integer> received = new EnumMap<>(ReportSource.class);
    final Map<Reason, Integer> dismissed = new EnumMap<>(Reason.class);
    int reports;
    int stored;
    int late;
    int duplicates;

    void received(ReportSource source) {
        reports++;
        received.merge(source, 1, Integer::sum);
    }

    void dismissed(Reason reason) {
        dismissed.merge(reason, 1, Integer::sum);
    }

    void stored(boolean wasLate) {
        stored++;
        late += wasLate ? 1 : 0;
    }

    /** A second report of a vehicle and fix time: harmless when it says the same. */
    void repeated(boolean samePlace) {
        if (samePlace) {
            duplicates++;
        } else {
            dismissed(Reason.CONFLICT);
        }
    }
}
