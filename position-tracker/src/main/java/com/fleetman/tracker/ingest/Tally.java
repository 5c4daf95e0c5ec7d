// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.EnumMap;
import java.util.Map;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;

/**
 * What became of the reports of one batch. It is added to the metrics when the batch is done, so that a batch that is
 * tried again after an outage counts once. For one thread.
 */
final class Tally {
    final Map<ReportSource, Integer> received = new EnumMap<>(ReportSource.class);
    final Map<Quality, Integer> qualities = new EnumMap<>(Quality.class);
    final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    int reports;
    int late;
    int duplicates;

    void received(ReportSource source) {
        reports++;
        received.merge(source, 1, Integer::sum);
    }

    /** It became no position. */
    void dismissed(Reason reason) {
        reasons.merge(reason, 1, Integer::sum);
        if (reason != Reason.HEARTBEAT) {
            qualities.merge(Quality.REJECTED, 1, Integer::sum);
        }
    }

    /** It became a position, and this is how it was judged first. */
    void stored(Position position) {
        qualities.merge(position.quality(), 1, Integer::sum);
        position.reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        late += position.late() ? 1 : 0;
    }

    void duplicate() {
        duplicates++;
    }
}
