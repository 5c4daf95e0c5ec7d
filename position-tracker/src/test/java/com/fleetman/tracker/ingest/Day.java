// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.Positions;

/**
 * A day of a small fleet with all that goes wrong in a day: outliers alone and in pairs, a wrong first position, ferries,
 * parked noise, wide and invalid fixes, pauses, fixes less than a second apart, devices that know their speed for a
 * while, heartbeats, and reports that are no position. The same seed gives the same day.
 *
 * @param units what was sent, in fix-time order; a unit is one report, or two of one place and time that differ in what
 *        they know of it and come together
 */
record Day(List<List<PositionReport>> units) {
    static final int REPORTS_OF_A_VEHICLE = 1_700;
    private static final int VEHICLES = 3;

    static Day of(long seed) {
        List<List<PositionReport>> units = new ArrayList<>();
        for (int vehicle = 0; vehicle < VEHICLES; vehicle++) {
            units.addAll(new Drive(vehicle, new Random(seed * VEHICLES + vehicle)).units());
        }
        units.sort(Comparator.comparing(unit -> unit.getFirst().fixTime()));
        return new Day(units);
    }

    /** One vehicle's day. */
    private static final class Drive {
        private static final double METRES_OF_A_DEGREE_EAST = 66_300;
        private static final double FAR_METRES = 30_000;

        private final int number;
        private final Random random;
        private final List<List<PositionReport>> units = new ArrayList<>();
        private long millis;
        private double north;
        private double east;
        private double speed;
        private int outliers;
        private double off;

        Drive(int number, Random random) {
            this.number = number;
            this.random = random;
            this.off = random.nextBoolean() ? FAR_METRES : 0;
            this.outliers = off == 0 ? 0 : 1;
        }

        List<List<PositionReport>> units() {
            for (int i = 0; i < REPORTS_OF_A_VEHICLE; i++) {
                move();
                List<PositionReport> unit = new ArrayList<>();
                PositionReport report = report(i);
                unit.add(report);
                if (chance(0.03)) {
                    unit.add(random.nextInt(2), twin(report));
                }
                units.add(unit);
                if (chance(0.02)) {
                    units.add(List.of(noPosition()));
                }
            }
            return units;
        }

        private void move() {
            long step = chance(0.06)
                    ? random.nextLong(150, 950)
                    : chance(0.02) ? random.nextLong(130_000, 2_000_000) : random.nextLong(900, 50_000);
            millis += step;
            if (chance(0.02)) {
                speed = random.nextInt(3) == 0 ? 0 : random.nextDouble(2, 30);
            }
            north += speed * Math.min(step, 60_000) / 1000;
            if (chance(0.004)) {
                east += random.nextBoolean() ? FAR_METRES : -FAR_METRES;
            }
            if (outliers > 0) {
                outliers--;
            } else if (chance(0.03)) {
                outliers = random.nextInt(4) == 0 ? 1 : 0;
                off = random.nextBoolean() ? FAR_METRES : -FAR_METRES;
            } else {
                off = 0;
            }
        }

        private PositionReport report(int index) {
            double noise = speed == 0 ? 8 : 2;
            boolean knowsSpeed = index / 250 % 2 == number % 2;
            Double accuracy = chance(0.02)
                    ? Double.valueOf(250 + random.nextInt(500))
                    : chance(0.5) ? Double.valueOf(3 + random.nextInt(60)) : null;
            Instant fixTime = Instant.ofEpochMilli(Positions.NOON.toEpochMilli() + millis);
            return new PositionReport("vehicle " + number, null, ReportSource.OSMAND, fixTime, null,
                    fixTime.plusMillis(random.nextInt(3_000)), null,
                    Positions.lat(north + off + noise * random.nextGaussian()),
                    Positions.LON + (east + noise * random.nextGaussian()) / METRES_OF_A_DEGREE_EAST, null, accuracy,
                    knowsSpeed && chance(0.9) ? Double.valueOf(Math.max(0, speed + random.nextGaussian())) : null,
                    knowsSpeed && chance(0.7) ? Double.valueOf(random.nextDouble(360)) : null,
                    chance(0.01) ? Boolean.FALSE : null, attributes(index));
        }

        private Map<String, String> attributes(int index) {
            String category = switch (number) {
                case 0 -> null;
                case 1 -> index < REPORTS_OF_A_VEHICLE / 2 ? "van" : index % 7 == 0 ? "bus" : null;
                default -> "person";
            };
            return category == null ? Map.of() : Map.of(PositionReport.CATEGORY, category);
        }

        /** What another door of ours made of the same fix. */
        private PositionReport twin(PositionReport report) {
            return new PositionReport(report.vehicle(), null, ReportSource.TRACCAR, report.fixTime(), null,
                    report.receivedAt().plusMillis(random.nextInt(3) - 1), null, report.lat(), report.lon(), null,
                    report.accuracy(), report.speed() == null ? Double.valueOf(4) : null, report.course(),
                    report.valid(), report.attributes());
        }

        private PositionReport noPosition() {
            Instant fixTime = Instant.ofEpochMilli(Positions.NOON.toEpochMilli() + millis);
            @Nullable
            Double[][] places = {{null, null}, {0.0, 0.0}, {953.0, 1.0}};
            @Nullable
            Double[] place = places[random.nextInt(places.length)];
            return new PositionReport("vehicle " + number, null, ReportSource.OSMAND, fixTime, null,
                    fixTime.plusMillis(random.nextInt(3_000)), null, place[0], place[1], null, null, null, null, null,
                    Map.of());
        }

        private boolean chance(double probability) {
            return random.nextDouble() < probability;
        }
    }
}
