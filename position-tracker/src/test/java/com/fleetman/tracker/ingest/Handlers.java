// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.InstantSource;
import java.util.Comparator;

import io.micrometer.core.instrument.MeterRegistry;

import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.tracker.Positions;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.SpeedLimits;
import com.fleetman.tracker.position.TrackJudge;
import com.fleetman.tracker.rejected.RejectedRepository;
import com.fleetman.tracker.vehicle.VehicleRepository;

/** Makes batch handlers for tests, as the tracker makes its own. */
final class Handlers {
    static final String PROCESSED_BY = "position-tracker;1;test";
    private static final InstantSource CLOCK = InstantSource.fixed(Positions.time(172_800));

    private Handlers() {}

    static BatchHandler of(PositionRepository history, VehicleRepository vehicles, RejectedRepository rejected,
            UpdatePublisher publisher, MeterRegistry meters) {
        return of(history, vehicles, rejected, publisher, meters, Ties.FIRST_RECEIVED, PROCESSED_BY, _ -> {
            // Nobody watches.
        });
    }

    static BatchHandler of(PositionRepository history, VehicleRepository vehicles, RejectedRepository rejected,
            UpdatePublisher publisher, MeterRegistry meters, Comparator<Position> ties, String processedBy,
            IngestObserver observer) {
        SpeedLimits speeds = Judges.SPEEDS;
        TrackJudge judge = new TrackJudge(speeds);
        States states = new States(processedBy);
        return new BatchHandler(new IngestParts(new ReportJudge(Judges.LIMITS, speeds, CLOCK), ties, judge, vehicles,
                new HistoryStep(history), rejected,
                new Settlement(history, vehicles, new Rederivation(history, judge), states),
                new StateStep(vehicles, states), publisher, observer, new IngestMetrics(meters, CLOCK)));
    }
}
