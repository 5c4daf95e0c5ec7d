// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.Scan;
import com.fleetman.tracker.vehicle.JudgeContext;
import com.fleetman.tracker.vehicle.JudgeContext.Unsettled;
import com.fleetman.tracker.vehicle.Vehicle;

/** Makes a vehicle's next state of its last one and what was done since. */
final class States {
    private final String processedBy;

    /** @param processedBy who makes them */
    States(String processedBy) {
        this.processedBy = processedBy;
    }

    /** The state as it was, with a stretch of the history claimed for correction. */
    Vehicle claimed(TrackWork work, Unsettled stretch) {
        Vehicle vehicle = work.vehicle();
        JudgeContext context = vehicle == null ? JudgeContext.NEW : vehicle.context();
        return state(work, vehicle == null ? Scan.START : vehicle.scan(), context.categorySince(),
                category(vehicle), stretch.and(context.unsettled()));
    }

    /** The state as the track's end says. */
    Vehicle settled(TrackWork work) {
        Vehicle vehicle = work.vehicle();
        Instant since = vehicle == null ? null : vehicle.context().categorySince();
        String category = category(vehicle);
        for (Arrival arrival : work.news().arrivals()) {
            String named = Categories.of(arrival.delivery().report());
            if (named != null && (since == null || !arrival.position().fixTime().isBefore(since))) {
                since = arrival.position().fixTime();
                category = named;
            }
        }
        return state(work, work.scan(), since, category, null);
    }

    private static String category(@Nullable Vehicle vehicle) {
        return vehicle == null ? Vehicle.OTHER : vehicle.category();
    }

    private Vehicle state(TrackWork work, Scan scan, @Nullable Instant categorySince, String category,
            @Nullable Unsettled unsettled) {
        Vehicle vehicle = work.vehicle();
        Instant heard = work.news().lastContact();
        return new Vehicle(work.news().vehicle(), vehicle == null ? work.news().vehicle() : vehicle.name(), category,
                scan.anchor(), new JudgeContext(scan.before(), scan.run(), categorySince, unsettled),
                vehicle == null || heard.isAfter(vehicle.lastContact()) ? heard : vehicle.lastContact(), processedBy,
                vehicle == null ? 0 : vehicle.revision());
    }
}
