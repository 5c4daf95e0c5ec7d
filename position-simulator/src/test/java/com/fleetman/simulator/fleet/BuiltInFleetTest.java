// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fleetman.simulator.drive.Sighting;
import com.fleetman.simulator.track.Category;
import com.fleetman.simulator.track.Point;
import com.fleetman.simulator.track.TrackFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** The tracks and vehicles that come with the simulator, all of them driven once there and back. */
class BuiltInFleetTest {
    private static final double STEP = 2;
    /** Where the drive begins anew. */
    private static final double BEYOND_THE_END = 60;
    private static final double KMH = 1 / 3.6;
    private static final Fleet FLEET = fleet();

    @Test
    void atLeastFortyVehiclesOfAllKindsDrive() {
        assertThat(FLEET.vehicles()).hasSizeGreaterThanOrEqualTo(40)
                .extracting(Vehicle::category)
                .contains(Category.CAR, Category.VAN, Category.TRUCK, Category.BUS, Category.BIKE, Category.PERSON,
                        Category.BOAT);
    }

    @Test
    void vehiclesDriveBothWaysAtOnce() {
        Map<Boolean, List<Vehicle>> trucks = FLEET.vehicles()
                .stream()
                .filter(vehicle -> vehicle.name().startsWith("Havel Freight"))
                .collect(Collectors.partitioningBy(vehicle -> vehicle.at(0).course() < 180));

        assertThat(trucks.values()).noneMatch(List::isEmpty);
    }

    @Test
    void atAnyTimeAtLeastFortyVehiclesMove() {
        for (int t = 0; t < 24 * 3600; t += 97) {
            double now = t;
            assertThat(FLEET.vehicles().stream().filter(vehicle -> moves(vehicle, now)).count())
                    .isGreaterThanOrEqualTo(40);
        }
    }

    @ParameterizedTest
    @MethodSource("vehicles")
    void noVehicleLeapsOrSpeedsUpBeyondItsPowers(Vehicle vehicle) {
        Sighting before = vehicle.at(0);
        double longestStand = 0;
        double stand = 0;
        for (double t = STEP; t < vehicle.drive().duration() + BEYOND_THE_END; t += STEP) {
            Sighting now = vehicle.at(t);
            double moved = place(before).distanceTo(place(now));
            // Two changes of speed within a step make it a little more than the mean of its ends.
            assertThat(moved).isLessThanOrEqualTo((before.speed() + now.speed()) / 2 * STEP * 1.01 + 3 * STEP);
            assertThat(Math.abs(now.speed() - before.speed()) / STEP).isLessThanOrEqualTo(2.21);
            assertThat(now.speed()).isBetween(0.0, fastest(vehicle.category()) * KMH);
            assertThat(now.course()).isGreaterThanOrEqualTo(0).isLessThan(360);
            stand = now.speed() == 0 ? stand + STEP : 0;
            longestStand = Math.max(stand, longestStand);
            before = now;
        }
        assertThat(longestStand).isBetween(40.0, 200.0);
    }

    /** What nobody of that kind is seen to exceed on these roads, km/h. */
    private static double fastest(Category category) {
        return switch (category) {
            case CAR -> 130;
            case VAN -> 120;
            case BUS -> 100;
            case TRUCK -> 90;
            case OTHER -> 60;
            case BOAT -> 45;
            case BIKE -> 30;
            case PERSON -> 8;
        };
    }

    private static boolean moves(Vehicle vehicle, double now) {
        return place(vehicle.at(now)).distanceTo(place(vehicle.at(now + 5))) > 1;
    }

    static Stream<Vehicle> vehicles() {
        return FLEET.vehicles().stream();
    }

    private static Fleet fleet() {
        try {
            return Depot.of(TrackFolder.builtIn(), 1).fleet(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Point place(Sighting sighting) {
        return new Point(sighting.lat(), sighting.lon());
    }
}
