// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fleetman.simulator.track.Category;
import com.fleetman.simulator.track.Point;
import com.fleetman.simulator.track.Track;

import static org.assertj.core.api.Assertions.assertThat;

/** One vehicle on a road of two straights of about 2.2 km with a right angle between them. */
class DriveTest {
    private static final double NO_LIMIT = 1_000;
    private static final Point CORNER = new Point(0, 0.02);
    private static final List<Point> ROAD = List.of(new Point(0, 0), CORNER, new Point(0.02, 0.02));
    private static final Track TRACK = new Track("road", Category.CAR, ROAD, List.of());

    @ParameterizedTest
    @EnumSource(Category.class)
    void aVehicleIsNeverFasterThanItsKind(Category category) {
        double cruise = Dynamics.of(category).cruise();

        assertThat(everySecond(Drive.of(TRACK, category, NO_LIMIT)))
                .allSatisfy(now -> assertThat(now.speed()).isBetween(0.0, cruise + 1e-9))
                .anySatisfy(now -> assertThat(now.speed()).isCloseTo(cruise, Offset.offset(0.1)));
    }

    @Test
    void aLimitIsKept() {
        assertThat(everySecond(Drive.of(TRACK, Category.CAR, 10)))
                .allSatisfy(now -> assertThat(now.speed()).isLessThanOrEqualTo(10 + 1e-9))
                .anySatisfy(now -> assertThat(now.speed()).isEqualTo(10));
    }

    @Test
    void aCornerIsTakenSlowly() {
        assertThat(everySecond(Drive.of(TRACK, Category.CAR, NO_LIMIT)))
                .filteredOn(now -> place(now).distanceTo(CORNER) < 8)
                .isNotEmpty()
                .allSatisfy(now -> assertThat(now.speed()).isBetween(3.0, 7.0));
    }

    @Test
    void aGentleBendOfALongRoadIsNoCorner() {
        List<Point> motorway = IntStream.range(0, 12)
                .mapToObj(i -> new Point(0.03 * Math.cos(Math.toRadians(10 * i)),
                        0.03 * Math.sin(Math.toRadians(10 * i))))
                .map(p -> new Point(p.lat() * 2, p.lon() * 2))
                .toList();
        double bend = motorway.get(5).distanceTo(motorway.get(6));

        assertThat(bend).isGreaterThan(1_000);
        assertThat(everySecond(Drive.of(new Track("ring", Category.CAR, motorway, List.of()), Category.CAR, NO_LIMIT)))
                .filteredOn(now -> place(now).distanceTo(motorway.get(6)) < 20)
                .isNotEmpty()
                .allSatisfy(now -> assertThat(now.speed()).isGreaterThan(30));
    }

    @Test
    void aVehicleRestsAtBothEnds() {
        List<Sighting> drive = everySecond(Drive.of(TRACK, Category.CAR, NO_LIMIT));
        int rest = (int) Dynamics.of(Category.CAR).rest();

        for (Point end : List.of(ROAD.getFirst(), ROAD.getLast())) {
            assertThat(drive).filteredOn(now -> now.speed() == 0 && place(now).distanceTo(end) < 0.1)
                    .hasSizeBetween(rest - 1, rest + 2);
        }
    }

    @Test
    void aVehicleStopsAtAStopOnBothWays() {
        Track line = new Track("line", Category.BUS, ROAD, List.of(new Point(0.0003, 0.01), new Point(0.5, 0.5)));
        int stop = (int) Dynamics.of(Category.BUS).stop();

        assertThat(everySecond(Drive.of(line, Category.BUS, NO_LIMIT)))
                .filteredOn(now -> now.speed() == 0 && place(now).distanceTo(new Point(0, 0.01)) < 5)
                .hasSizeBetween(2 * (stop - 1), 2 * (stop + 1))
                .extracting(Sighting::course)
                .anySatisfy(course -> assertThat(course).isCloseTo(90, Offset.offset(0.5)))
                .anySatisfy(course -> assertThat(course).isCloseTo(270, Offset.offset(0.5)));
    }

    @Test
    void stopsSideBySideAreOne() {
        Track line = new Track("line", Category.BUS, ROAD, List.of(new Point(0, 0.01), new Point(0, 0.01002)));

        assertThat(Drive.of(line, Category.BUS, NO_LIMIT).duration()).isFinite();
    }

    @Test
    void theCourseIsTheWayAheadAndTurnsRoundForTheWayBack() {
        Drive drive = Drive.of(TRACK, Category.CAR, NO_LIMIT);

        assertThat(drive.at(20).course()).isCloseTo(90, Offset.offset(0.1));
        assertThat(drive.at(drive.duration() / 2 + 10).course()).isCloseTo(180, Offset.offset(0.1));
    }

    @Test
    void everythingRepeats() {
        Drive drive = Drive.of(TRACK, Category.VAN, NO_LIMIT);

        assertThat(place(drive.at(100)).distanceTo(place(drive.at(100 + 1_000_000 * drive.duration()))))
                .isLessThan(0.1);
        assertThat(drive.at(-1)).isEqualTo(drive.at(drive.duration() - 1));
    }

    @Test
    void theDateLineIsNoWall() {
        Track ferry = new Track("ferry", Category.BOAT, List.of(new Point(-16, 179.9), new Point(-16, -179.9)),
                List.of());

        assertThat(everySecond(Drive.of(ferry, Category.BOAT, NO_LIMIT)))
                .allSatisfy(now -> assertThat(Math.abs(now.lon())).isBetween(179.8, 180.0));
    }

    @Test
    void aTremblingReceiverDoesNotSlowAVehicleDown() {
        List<Point> walk = IntStream.range(0, 500)
                .mapToObj(i -> new Point(i % 2 * 0.00002, i * 0.00003))
                .toList();

        assertThat(everySecond(Drive.of(new Track("walk", Category.CAR, walk, List.of()), Category.CAR, NO_LIMIT)))
                .anySatisfy(now -> assertThat(now.speed()).isCloseTo(Dynamics.of(Category.CAR).cruise(),
                        Offset.offset(0.5)));
    }

    private static List<Sighting> everySecond(Drive drive) {
        return IntStream.range(0, (int) Math.ceil(drive.duration())).mapToObj(drive::at).toList();
    }

    private static Point place(Sighting sighting) {
        return new Point(sighting.lat(), sighting.lon());
    }
}
