// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.dao.DataAccessException;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.update.VehicleUpdate;
import com.fleetman.tracker.vehicle.Vehicle;
import com.fleetman.tracker.vehicle.VehicleRepository;

/**
 * What the tracker does with a batch: judge, derive, write history, write state, publish. Each step is idempotent by
 * itself, so a batch may be handed over any number of times.
 */
final class BatchHandler implements ReportHandler {
    private final ReportJudge judge;
    private final VehicleRepository vehicles;
    private final HistoryStep history;
    private final StateStep state;
    private final IngestMetrics metrics;

    BatchHandler(ReportJudge judge, VehicleRepository vehicles, HistoryStep history, StateStep state,
            IngestMetrics metrics) {
        this.judge = judge;
        this.vehicles = vehicles;
        this.history = history;
        this.state = state;
        this.metrics = metrics;
    }

    @Override
    public List<Refusal> handle(List<Delivery> deliveries) {
        try {
            return metrics.timed(() -> steps(deliveries));
        } catch (DataAccessException e) {
            // A document that a healthy store refuses was singled out before; no other error is a report's fault.
            throw new OutageException("the store does not work: " + e.getMessage(), e);
        } catch (NotConfirmedException e) {
            throw new OutageException("updates cannot be published: " + e.getMessage(), e);
        }
    }

    private List<Refusal> steps(List<Delivery> deliveries) {
        Tally tally = new Tally();
        List<Refusal> refusals = new ArrayList<>();
        Batch batch = Batch.of(deliveries, judge, tally);
        Map<String, Vehicle> known = vehicles.find(batch.vehicles());
        List<TrackHead> heads = batch.vehicles()
                .stream()
                .map(vehicle -> TrackHead.of(vehicle, known.get(vehicle), batch.arrivals(vehicle)))
                .toList();
        List<TrackTip> tips = history.store(heads, tally, refusals);
        List<VehicleUpdate> updates = state.write(tips);
        metrics.done(tally, updates);
        return refusals;
    }
}
