// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

/** Reports for tests: seconds after a fixed noon, metres north of a fixed place. */
public final class Reports {
    private Reports() {}

    public static PositionReport at(String vehicle, double seconds, double metresNorth) {
        return reported(vehicle, seconds, metresNorth, null, null);
    }

    public static PositionReport reported(String vehicle, double seconds, double metresNorth, @Nullable Double speed,
            @Nullable Double course) {
        Instant time = Positions.time(seconds);
        return new PositionReport(vehicle, null, ReportSource.REST, time, null, time, null,
                Positions.lat(metresNorth), Positions.LON, null, null, speed, course, null, Map.of());
    }

    /** A report of anything, anywhere, at any time. */
    public static PositionReport of(String vehicle, Instant fixTime, @Nullable Double lat, @Nullable Double lon) {
        return new PositionReport(vehicle, null, ReportSource.LEGACY, fixTime, null, Positions.NOON, null, lat, lon,
                null, null, null, null, null, Map.of());
    }

    public static PositionReport categorised(String vehicle, double seconds, String category) {
        Instant time = Positions.time(seconds);
        return new PositionReport(vehicle, null, ReportSource.SIMULATOR, time, null, time, null, Positions.LAT,
                Positions.LON, null, null, null, null, null, Map.of(PositionReport.CATEGORY, category));
    }

    public static List<Delivery> delivered(PositionReport... reports) {
        return delivered(List.of(reports));
    }

    public static List<Delivery> delivered(List<PositionReport> reports) {
        return reports.stream().map(report -> new Delivery(report, false)).toList();
    }
}
