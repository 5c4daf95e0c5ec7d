// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.messaging.update.VehicleUpdate;

/** Reports and updates to try a broker with. */
final class Samples {
    static final Instant START = Instant.parse("2026-11-21T06:00:00Z");
    static final Duration SOON = Duration.ofSeconds(20);
    static final int BATCH_SIZE = 100;

    private Samples() {}

    static PositionReport report(String vehicle, int second) {
        return PositionReport.of(vehicle, ReportSource.SIMULATOR, START.plusSeconds(second), START.plusSeconds(second),
                53.5, -1.5);
    }

    static List<PositionReport> reports(String vehicle, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> report(vehicle, i)).toList();
    }

    static VehicleUpdate update(String vehicle) {
        return new VehicleUpdate(vehicle, vehicle, "truck", START, START, 53.5, -1.5, 12.5, null, false, "tracker;1;a");
    }
}
