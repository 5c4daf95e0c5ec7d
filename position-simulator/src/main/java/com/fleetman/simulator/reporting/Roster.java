// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.simulator.drive.Sighting;
import com.fleetman.simulator.fleet.Fleet;
import com.fleetman.simulator.fleet.Vehicle;
import com.fleetman.simulator.settings.SimulatorProperties;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Who reports when. Each vehicle has a tick of the report interval that its name alone decides: two simulators send
 * the same reports with the same fix times, and a large fleet reports evenly instead of all at once.
 */
final class Roster {
    private static final double LAT_LON_DIGITS = 1e7;
    private static final double SPEED_DIGITS = 1e2;
    private static final double COURSE_DIGITS = 1e1;

    private final List<List<Vehicle>> ticks;
    private final Duration interval;
    private final int size;
    private final Marks marks;

    Roster(Fleet fleet, Duration interval, Marks marks) {
        int count = Math.toIntExact(interval.toMillis() / SimulatorProperties.TICK_MILLIS);
        this.ticks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ticks.add(new ArrayList<>());
        }
        fleet.vehicles().forEach(vehicle -> ticks.get(tickOf(vehicle.name(), count)).add(vehicle));
        this.interval = interval;
        this.size = fleet.size();
        this.marks = marks;
    }

    /** Real time between two reports of a vehicle. */
    Duration interval() {
        return interval;
    }

    int size() {
        return size;
    }

    /** The reports of one tick. */
    List<PositionReport> due(Instant tick, FleetClock clock, Instant receivedAt) {
        long number = tick.toEpochMilli() / SimulatorProperties.TICK_MILLIS;
        double seconds = clock.secondsAt(tick);
        double factor = clock.factorAt(tick);
        return ticks.get(Math.floorMod(number, ticks.size()))
                .stream()
                .map(vehicle -> report(vehicle, vehicle.at(seconds), tick, factor, receivedAt))
                .toList();
    }

    private PositionReport report(Vehicle vehicle, Sighting sighting, Instant fixTime, double factor,
            Instant receivedAt) {
        return new PositionReport(vehicle.name(), null, ReportSource.SIMULATOR, fixTime, null, receivedAt, null,
                round(sighting.lat(), LAT_LON_DIGITS), round(sighting.lon(), LAT_LON_DIGITS), null, null,
                round(sighting.speed() * factor, SPEED_DIGITS), round(sighting.course(), COURSE_DIGITS) % 360, null,
                marks.of(vehicle));
    }

    private static double round(double value, double digits) {
        return Math.round(value * digits) / digits;
    }

    /** The low bits of the same checksum choose the vehicle's queue; other bits spread each queue over all ticks. */
    private static int tickOf(String name, int count) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(UTF_8));
        return (int) ((crc.getValue() >>> 8) % count);
    }
}
