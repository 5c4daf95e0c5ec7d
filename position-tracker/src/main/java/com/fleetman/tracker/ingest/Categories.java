// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.tracker.vehicle.Vehicle;

/** The kinds of vehicle that are told apart. */
final class Categories {
    private static final Set<String> KNOWN = Set.of("car", "van", "truck", "bus", "bike", "person", "boat",
            Vehicle.OTHER);

    private Categories() {}

    /** The kind a report names; absent when it names none, {@code other} when nobody knows it. */
    static @Nullable String of(PositionReport report) {
        String named = report.attributes().get(PositionReport.CATEGORY);
        if (named == null) {
            return null;
        }
        return KNOWN.contains(named) ? named : Vehicle.OTHER;
    }
}
