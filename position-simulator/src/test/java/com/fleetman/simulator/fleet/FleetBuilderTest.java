// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fleetman.simulator.drive.Sighting;
import com.fleetman.simulator.settings.UnusableFileException;
import com.fleetman.simulator.track.Category;
import com.fleetman.simulator.track.Point;
import com.fleetman.simulator.track.Track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Fleets of any size on two tracks. */
class FleetBuilderTest {
    private static final List<Track> TRACKS = List.of(track("east", 0), track("north", 10));
    private static final Map<String, TrackPlan> PLANS = Map.of("east",
            new TrackPlan(50.0, Map.of(Category.VAN, List.of("Ant", "Bee"), Category.BUS, List.of("Cow"))));
    private static final List<Post> POSTS = Posts.of(TRACKS, PLANS);

    @Test
    void tracksTakeTurnsSoThatASmallFleetDrivesEverywhere() {
        assertThat(fleet(2, 1).vehicles()).extracting(Vehicle::name).containsExactly("Ant", "north");
    }

    @Test
    void aLargerFleetHasNumberedClones() {
        assertThat(fleet(9, 1).vehicles()).extracting(Vehicle::name)
                .containsExactly("Ant", "north", "Bee", "Cow", "Ant 2", "north 2", "Bee 2", "Cow 2", "Ant 3");
    }

    @Test
    void noTwoVehiclesHaveOneName() {
        Map<String, TrackPlan> plans = Map.of("east",
                new TrackPlan(50.0, Map.of(Category.VAN, List.of("Ant", "Ant 2"))));

        assertThat(new FleetBuilder(Posts.of(TRACKS, plans), 1).build(100).vehicles()).extracting(Vehicle::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedIsTheSameDrive() {
        assertThat(sightings(fleet(50, 7))).isEqualTo(sightings(fleet(50, 7)));
    }

    @Test
    void anotherSeedIsAnotherDrive() {
        assertThat(sightings(fleet(50, 7))).isNotEqualTo(sightings(fleet(50, 8)));
    }

    @Test
    void aLargerFleetMovesNobody() {
        assertThat(sightings(fleet(1_000, 7)).subList(0, 50)).isEqualTo(sightings(fleet(50, 7)));
    }

    @Test
    void clonesKeepBesideTheTrackByAFewMetres() {
        Fleet fleet = fleet(400, 1);

        assertThat(fleet.vehicles().subList(0, 4)).allSatisfy(named -> assertThat(named.north()).isZero());
        assertThat(fleet.vehicles().subList(4, 400))
                .allSatisfy(copy -> assertThat(Point.METRES_PER_DEGREE * Math.abs(copy.north())).isLessThanOrEqualTo(6))
                .anySatisfy(copy -> assertThat(Point.METRES_PER_DEGREE * Math.abs(copy.north())).isGreaterThan(2));
    }

    @Test
    void vehiclesOfOneDriveSpreadEvenlyOverIt() {
        List<Vehicle> vehicles = fleet(400, 1).vehicles();
        long[] tenths = new long[10];
        vehicles.stream()
                .filter(vehicle -> vehicle.drive() == vehicles.getFirst().drive())
                .forEach(vehicle -> tenths[(int) (vehicle.phase() / vehicle.drive().duration() * 10)]++);

        assertThat(Arrays.stream(tenths).boxed()).allSatisfy(count -> assertThat(count).isBetween(18L, 22L));
    }

    @Test
    void aHundredThousandVehiclesShareTheirDrives() {
        assertThat(fleet(100_000, 1).vehicles()).hasSize(100_000);
        assertThat(fleet(100_000, 1).vehicles().stream().map(Vehicle::drive).distinct()).hasSize(3);
    }

    @Test
    void aPlanForATrackThatIsNotThereIsRefused() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> Posts.of(TRACKS, Map.of("south", new TrackPlan(50.0, Map.of()))))
                .withMessage("The fleet file fleet.yaml cannot be used: it names tracks that are not there: [south].");
    }

    @Test
    void aLimitAtWhichNobodyMovesIsRefused() {
        Map<String, TrackPlan> plans = Map.of("east", new TrackPlan(0.0, Map.of(Category.VAN, List.of("Ant"))));

        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> Posts.of(TRACKS, plans))
                .withMessage("The fleet file fleet.yaml cannot be used: it has a limit of less than 1 km/h for east.");
    }

    @Test
    void aVehicleNamedTwiceIsRefused() {
        Map<String, TrackPlan> plans = Map.of("east", new TrackPlan(50.0, Map.of(Category.VAN, List.of("Ant", "Ant"))));

        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> Posts.of(TRACKS, plans))
                .withMessage("The fleet file fleet.yaml cannot be used: it names the vehicle Ant twice.");
    }

    private static Fleet fleet(int size, long seed) {
        return new FleetBuilder(POSTS, seed).build(size);
    }

    private static List<Sighting> sightings(Fleet fleet) {
        return fleet.vehicles().stream().map(vehicle -> vehicle.at(12_345)).toList();
    }

    private static Track track(String name, double lat) {
        return new Track(name, Category.CAR, List.of(new Point(lat, 0), new Point(lat, 0.1), new Point(lat + 0.1, 0.1)),
                List.of());
    }
}
