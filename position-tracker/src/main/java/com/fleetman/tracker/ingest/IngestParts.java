// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.Comparator;

import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.TrackJudge;
import com.fleetman.tracker.rejected.RejectedRepository;
import com.fleetman.tracker.vehicle.VehicleRepository;

/**
 * What the handling of a batch is made of.
 *
 * @param judge judges a report by itself
 * @param ties says which of two positions of one fix time is taken
 * @param trackJudge judges a position in its track
 * @param observer is told how far it has come
 */
record IngestParts(
        ReportJudge judge,
        Comparator<Position> ties,
        TrackJudge trackJudge,
        VehicleRepository vehicles,
        HistoryStep history,
        RejectedRepository rejected,
        Settlement settlement,
        StateStep state,
        UpdatePublisher publisher,
        IngestObserver observer,
        IngestMetrics metrics) {}
