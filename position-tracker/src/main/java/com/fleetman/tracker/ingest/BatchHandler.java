// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.dao.DataAccessException;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.messaging.update.VehicleUpdate;
import com.fleetman.tracker.IngestStep;
import com.fleetman.tracker.vehicle.Vehicle;

/**
 * What the tracker does with a batch: judge, write history, bring tracks in order, write state, publish. Each step is
 * idempotent by itself, so a batch may be handed over any number of times, and to any number of trackers.
 */
final class BatchHandler implements ReportHandler {
    /** Who is overtaken so often in a row is not unlucky: somebody else owns these vehicles. */
    private static final int MOST_ATTEMPTS = 8;

    private final IngestParts parts;

    BatchHandler(IngestParts parts) {
        this.parts = parts;
    }

    @Override
    public List<Refusal> handle(List<Delivery> deliveries) {
        try {
            return parts.metrics().timed(() -> steps(deliveries));
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
        List<VehicleUpdate> updates = new ArrayList<>();
        Batch batch = Batch.of(deliveries, parts.judge(), parts.ties(), tally);
        List<VehicleNews> open = List.copyOf(batch.news());
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            if (attempt > MOST_ATTEMPTS) {
                throw new OutageException("somebody else writes the same vehicles all the time", null);
            }
            List<TrackWork> works = begin(open, attempt > 1);
            if (attempt == 1) {
                parts.history().store(works, batch, tally, refusals);
                parts.rejected().insert(batch.rejections());
            } else {
                parts.history().storeAgain(works);
            }
            Set<String> overtaken = new HashSet<>(parts.settlement().settle(works));
            if (attempt == 1) {
                works.forEach(work -> work.count(tally));
            }
            parts.observer().reached(IngestStep.AFTER_HISTORY);
            List<TrackWork> settled = works.stream()
                    .filter(work -> !overtaken.contains(work.news().vehicle()))
                    .toList();
            overtaken.addAll(parts.state().write(settled, updates));
            parts.metrics().overtaken(overtaken.size());
            open = open.stream().filter(news -> overtaken.contains(news.vehicle())).toList();
        }
        parts.observer().reached(IngestStep.AFTER_STATE);
        publish(updates);
        parts.observer().reached(IngestStep.AFTER_PUBLISH);
        parts.metrics().done(tally, updates);
        parts.observer().reached(IngestStep.BEFORE_ACK);
        return refusals;
    }

    private List<TrackWork> begin(List<VehicleNews> open, boolean again) {
        Map<String, Vehicle> known = parts.vehicles().find(open.stream().map(VehicleNews::vehicle).toList());
        return open.stream()
                .map(news -> TrackWork.begin(news, known.get(news.vehicle()), again, parts.trackJudge()))
                .toList();
    }

    private void publish(List<VehicleUpdate> updates) {
        UpdatePublisher publisher = parts.publisher();
        if (!updates.isEmpty()) {
            publisher.publish(updates);
        }
    }
}
