// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.simulator.drive.Drive;
import com.fleetman.simulator.fleet.Fleet;
import com.fleetman.simulator.fleet.Vehicle;
import com.fleetman.simulator.track.Category;
import com.fleetman.simulator.track.Point;
import com.fleetman.simulator.track.Track;

/** A small world for the tests of this package. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Duration INTERVAL = Duration.ofSeconds(2);

    private Samples() {}

    static Fleet fleet(int size) {
        List<Point> road = List.of(new Point(50, 8), new Point(50.5, 8.5));
        Drive drive = Drive.of(new Track("road", Category.CAR, road, List.of()), Category.CAR, 100);
        return new Fleet(IntStream.range(0, size)
                .mapToObj(i -> new Vehicle("Car " + i, Category.CAR, drive, i * drive.duration() / size, 0, 0))
                .toList());
    }

    static List<PositionReport> reports(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> PositionReport.of("Car " + i, ReportSource.SIMULATOR, NOON, NOON, 50, 8))
                .toList();
    }

    static Programme programme(int size) {
        return new Programme(new Roster(fleet(size), INTERVAL, Marks.NONE), FleetClock.of(1));
    }

    static ReportMetrics metrics(ReportBuffer buffer, Programme programme) {
        return new ReportMetrics(new SimpleMeterRegistry(), buffer, programme);
    }
}
