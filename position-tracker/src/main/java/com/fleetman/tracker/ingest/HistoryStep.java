// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.messaging.broker.Refusal;
import com.fleetman.tracker.history.Insertion;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Reason;

/**
 * The first step with a batch: its positions join the tracks they belong to. What was stored before is the truth, and
 * is read back, because it does not prove that the steps after it were done.
 */
final class HistoryStep {
    private static final Logger log = LoggerFactory.getLogger(HistoryStep.class);

    private final PositionRepository history;
    private final Stretch stretch;

    HistoryStep(PositionRepository history) {
        this.history = history;
        this.stretch = new Stretch(history);
    }

    /** @param refusals receives the deliveries that the store does not take */
    List<TrackTip> store(List<TrackHead> heads, Tally tally, List<Refusal> refusals) {
        Insertion insertion = history.insert(heads.stream()
                .flatMap(head -> head.arrivals().stream())
                .map(Arrival::position)
                .toList());
        List<TrackTip> tips = new ArrayList<>();
        int index = 0;
        for (TrackHead head : heads) {
            TrackTip tip = new TrackTip(head);
            for (Arrival arrival : head.arrivals()) {
                String refusal = insertion.refused().get(index);
                if (refusal != null) {
                    log.warn("Setting a report of {} aside: {}", head.vehicle(), refusal);
                    refusals.add(new Refusal(arrival.delivery(), refusal));
                    tally.dismissed(Reason.REFUSED);
                    tip.disturbedAt(arrival.position().fixTime());
                } else if (insertion.duplicates().contains(index)) {
                    repeated(arrival.position(), tip, tally);
                } else {
                    tally.stored(arrival.position().late());
                    tip.reached(arrival.position());
                }
                index++;
            }
            tip.settle(stretch, history);
            tips.add(tip);
        }
        return tips;
    }

    private void repeated(Position position, TrackTip tip, Tally tally) {
        Position stored = history.find(position.vehicle(), position.fixTime()).orElse(position);
        boolean samePlace = stored.samePlaceAs(position);
        tally.repeated(samePlace);
        tip.reachedAgain(stored);
        if (!samePlace) {
            tip.disturbedAt(stored.fixTime());
        }
    }
}
