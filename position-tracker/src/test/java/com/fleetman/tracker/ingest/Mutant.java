// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.tracker.history.ArrivalOrderHistory;
import com.fleetman.tracker.history.FloatingTimeHistory;
import com.fleetman.tracker.history.HookedHistory;
import com.fleetman.tracker.history.PositionRepository;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.rehearsal.AcknowledgeFirst;
import com.fleetman.tracker.rejected.RejectedRepository;
import com.fleetman.tracker.vehicle.VehicleRepository;

/** The tracker as it is, and as it must not be: each mistake is one that somebody makes some day. */
enum Mutant {
    /** No mistake. */
    NONE,
    /** What is in the history already needs nothing more. */
    DEDUPLICATES_EARLY(Wrong.NOT_JUDGED, Wrong.MISJUDGED) {
        @Override
        ReportHandler wrap(ReportHandler handler, PositionRepository history) {
            return batch -> handler.handle(batch.stream()
                    .filter(delivery -> !stored(delivery.report(), history))
                    .toList());
        }

        private static boolean stored(PositionReport report, PositionRepository history) {
            return history.find(report.vehicle(), report.fixTime())
                    .filter(it -> Objects.equals(report.lat(), it.lat()) && Objects.equals(report.lon(), it.lon()))
                    .isPresent();
        }
    },
    /** What came later happened later. */
    ARRIVAL_ORDER(Wrong.MISJUDGED) {
        @Override
        PositionRepository history(MongoDatabaseFactory database, Trackers trackers) {
            return new ArrivalOrderHistory(database, trackers);
        }
    },
    /** A time is a number of seconds. */
    FLOATING_TIME(Wrong.MISJUDGED) {
        @Override
        PositionRepository history(MongoDatabaseFactory database, Trackers trackers) {
            return new FloatingTimeHistory(database, trackers);
        }
    },
    /** Of two reports of one time, the one is taken that happens to be first in the batch. */
    NO_TIE_BREAK(Wrong.OTHER_REPORT) {
        @Override
        Comparator<Position> ties() {
            return (_, _) -> 0;
        }
    },
    /** What was received is safe. */
    ACKNOWLEDGES_EARLY(Wrong.LOST, Wrong.UNTOLD) {
        @Override
        ReportHandler wrap(ReportHandler handler, PositionRepository history) {
            return new AcknowledgeFirst(handler, Runnable::run);
        }
    };

    /** What it comes to: at least one of these. */
    final Set<Wrong> leadsTo;

    Mutant(Wrong... leadsTo) {
        this.leadsTo = Set.of(leadsTo);
    }

    ReportHandler handler(MongoDatabaseFactory database, Trackers trackers,
            VehicleRepository vehicles, RejectedRepository rejected, String processedBy) {
        PositionRepository history = history(database, trackers);
        return wrap(Handlers.of(history, vehicles, rejected, trackers::publish, trackers.meters, ties(), processedBy,
                trackers), history);
    }

    ReportHandler wrap(ReportHandler handler, PositionRepository history) {
        return handler;
    }

    PositionRepository history(MongoDatabaseFactory database, Trackers trackers) {
        return new HookedHistory(database, trackers);
    }

    Comparator<Position> ties() {
        return Ties.FIRST_RECEIVED;
    }
}
