// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.messaging.broker.Refusal;
import com.fleetman.tracker.history.Insertion;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.history.StoredPosition;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Reason;

/**
 * The first step with a batch: its positions are stored. What was stored before is the truth, and proves nothing of the
 * steps after it.
 */
final class HistoryStep {
    private static final Logger log = LoggerFactory.getLogger(HistoryStep.class);

    private final PositionRepository history;

    HistoryStep(PositionRepository history) {
        this.history = history;
    }

    /** Stores the arrivals of a batch that is handled for the first time, and counts what became of them. */
    void store(List<TrackWork> works, Batch batch, Tally tally, List<Refusal> refusals) {
        Insertion insertion = insert(works);
        int first = 0;
        for (TrackWork work : works) {
            work.known().forEach((arrival, stored) -> repeated(arrival, stored, work, batch));
            SequencedMap<Instant, Arrival> repeated = new TreeMap<>();
            for (int i = 0; i < work.toStore().size(); i++) {
                Arrival arrival = work.toStore().get(i);
                String refusal = insertion.refused().get(first + i);
                if (refusal != null) {
                    log.warn("Setting a report of {} aside: {}", work.news().vehicle(), refusal);
                    refusals.add(new Refusal(arrival.delivery(), refusal));
                    tally.dismissed(Reason.REFUSED);
                    work.disturbedFrom(arrival.position().fixTime());
                } else if (insertion.duplicates().contains(first + i)) {
                    repeated.put(arrival.position().fixTime(), arrival);
                } else {
                    work.inserted(arrival.position().fixTime());
                }
            }
            first += work.toStore().size();
            compare(work, repeated, batch);
        }
    }

    /** Stores what an attempt that was overtaken may have left out. */
    void storeAgain(List<TrackWork> works) {
        insert(works);
    }

    private Insertion insert(List<TrackWork> works) {
        return history.insert(works.stream()
                .flatMap(work -> work.toStore().stream())
                .map(Arrival::position)
                .toList());
    }

    private void compare(TrackWork work, Map<Instant, Arrival> repeated, Batch batch) {
        if (repeated.isEmpty()) {
            return;
        }
        Map<Instant, Position> stored = history.at(work.news().vehicle(), repeated.keySet())
                .stream()
                .map(StoredPosition::position)
                .collect(Collectors.toMap(Position::fixTime, position -> position));
        repeated.forEach((fixTime, arrival) -> {
            Position truth = stored.getOrDefault(fixTime, arrival.position());
            repeated(arrival, truth, work, batch);
            if (truth.pending() || !truth.agreesWith(arrival.position())) {
                work.disturbedFrom(fixTime);
            }
        });
    }

    private static void repeated(Arrival arrival, Position stored, TrackWork work, Batch batch) {
        batch.repeated(arrival, stored.samePlaceAs(arrival.position()));
        work.news().repeated();
    }
}
