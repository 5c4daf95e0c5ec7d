// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.StoreUnderTest;
import com.fleetman.tracker.position.BoundingBox;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Reason;
import com.fleetman.tracker.vehicle.JudgeContext.Unsettled;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static com.fleetman.tracker.vehicle.Selection.ALL;
import static com.fleetman.tracker.vehicle.Vehicles.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What the vehicles need of a store, whichever it is. */
abstract class VehicleRepositoryContract {
    private static final Selection TRUCKS = new Selection(null, vehicle -> vehicle.name().contains("Truck"));
    private MongoCollection<Document> collection;
    private VehicleRepository vehicles;

    abstract StoreUnderTest store();

    @BeforeEach
    void open() {
        MongoDatabaseFactory database = store().database();
        collection = database.getMongoDatabase().getCollection(VehicleRepository.COLLECTION);
        vehicles = Vehicles.in(database);
    }

    @Test
    void aVehicleIsReadAsItWasWritten() {
        Position first = at("van 1", 1, 0).after(null);
        Position second = at("van 1", 2, 20).after(first);
        JudgeContext context = new JudgeContext(first, List.of(at("van 1", 3, 9000).suspect(Set.of(Reason.JUMP)),
                at("van 1", 4, 9020).suspect(Set.of(Reason.JUMP))), time(1), new Unsettled(time(0), time(9)));
        Vehicle van = new Vehicle("van 1", "van 1", "van", second, context, time(4), "a;1;b", 0);
        assertThat(vehicles.write(List.of(van))).isEmpty();
        assertThat(vehicles.find("van 1")).contains(written(van, 1));
        assertThat(vehicles.find(List.of("van 1", "bus"))).isEqualTo(Map.of("van 1", written(van, 1)));
        assertThat(vehicles.find("bus")).isEmpty();
    }

    @Test
    void aVehicleIsStoredOnceAndWithNothingElse() {
        vehicles.write(List.of(vehicle("van", 1)));
        vehicles.write(List.of(written(vehicle("van", 2), 1)));
        assertThat(collection.find()).singleElement().satisfies(stored -> {
            assertThat(stored).containsOnlyKeys("_id", "name", "category", "position", "lastContact", "processedBy",
                    "revision");
            assertThat(stored.get("position", Document.class)).containsOnlyKeys("fixTime", "receivedAt", "source",
                    "lat", "lon", "pending");
        });
    }

    @Test
    void aVehicleThatWasOnlyHeardOfHasNoPosition() {
        Vehicle heard = new Vehicle("van", "van", "other", null, JudgeContext.NEW, time(1), "a;1;b", 0);
        vehicles.write(List.of(heard));
        assertThat(vehicles.find("van")).contains(written(heard, 1));
        assertThat(vehicles.since(null)).containsExactly(written(heard, 1));
        assertThat(vehicles.since(time(0))).isEmpty();
    }

    @Test
    void whatAVehicleHasNoMoreIsForgotten() {
        JudgeContext context = new JudgeContext(at("van", 1, 0), List.of(at("van", 3, 9000)), time(1),
                new Unsettled(time(0), time(9)));
        vehicles.write(List.of(new Vehicle("van", "van", "van", at("van", 2, 0), context, time(4), "a;1;b", 0)));
        Vehicle bare = new Vehicle("van", "van", "van", null, JudgeContext.NEW, time(5), "a;1;b", 1);
        assertThat(vehicles.write(List.of(bare))).isEmpty();
        assertThat(vehicles.find("van")).contains(written(bare, 2));
    }

    @Test
    void anIdThatLooksLikeAnotherKindOfIdIsAnId() {
        String id = "0123456789abcdef01234567";
        Vehicle odd = vehicle(id, 1);
        vehicles.write(List.of(odd));
        assertThat(vehicles.find(id)).contains(written(odd, 1));
        assertThat(vehicles.find(List.of(id))).containsOnlyKeys(id);
        assertThat(vehicles.page(ALL, "0123456789abcdef01234566", 9)).containsExactly(written(odd, 1));
        assertThat(vehicles.page(ALL, id, 9)).isEmpty();
        assertThat(vehicles.write(List.of(vehicle(id, 2)))).containsExactly(id);
    }

    @Test
    void whoWasOvertakenSinceReadingWritesNothingAndIsNamed() {
        vehicles.write(List.of(vehicle("van", 5), vehicle("bus", 5)));
        vehicles.write(List.of(written(vehicle("van", 6), 1)));
        assertThat(vehicles.write(List.of(written(vehicle("van", 7), 1), written(vehicle("bus", 6), 1),
                vehicle("car", 1)))).containsExactly("van");
        assertThat(vehicles.since(null)).containsExactlyInAnyOrder(written(vehicle("van", 6), 2),
                written(vehicle("bus", 6), 2), written(vehicle("car", 1), 1));
    }

    @Test
    void ofTwoThatKnowNothingOfAVehicleOneWins() {
        assertThat(vehicles.write(List.of(vehicle("van", 5)))).isEmpty();
        assertThat(vehicles.write(List.of(vehicle("van", 6)))).containsExactly("van");
        assertThat(vehicles.find("van")).contains(written(vehicle("van", 5), 1));
    }

    @Test
    void pagesFollowTheIdsAndLeaveOutWhatIsNotWanted() {
        vehicles.write(List.of(vehicle("City Truck", 1), vehicle("Village Truck", 1), vehicle("Huddersfield A", 1)));
        assertThat(ids(vehicles.page(ALL, null, 2))).containsExactly("City Truck", "Huddersfield A");
        assertThat(ids(vehicles.page(ALL, "Huddersfield A", 2))).containsExactly("Village Truck");
        assertThat(ids(vehicles.page(TRUCKS, null, 9))).containsExactly("City Truck", "Village Truck");
        assertThat(ids(vehicles.page(TRUCKS, null, 1))).containsExactly("City Truck");
        assertThat(ids(vehicles.page(TRUCKS, "City Truck", 9))).containsExactly("Village Truck");
        assertThat(vehicles.page(new Selection(null, _ -> false), null, 9)).isEmpty();
    }

    static Stream<Arguments> boxes() {
        return Stream.of(arguments(new BoundingBox(-180, -90, 180, 90), List.of("Apia", "Leeds", "Suva")),
                arguments(new BoundingBox(-1.5, 53.8, -1.5, 53.8), List.of("Leeds")),
                arguments(new BoundingBox(177, -20, -171, -10), List.of("Apia", "Suva")),
                arguments(new BoundingBox(179, -20, -171, -10), List.of("Apia")),
                arguments(new BoundingBox(177, -20, -172, -10), List.of("Suva")),
                arguments(new BoundingBox(-171, -20, 177, 60), List.of("Leeds")),
                arguments(new BoundingBox(177, -13, -171, -10), List.of()));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void aBoxHoldsTheVehiclesInItAndOnItsEdges(BoundingBox box, List<String> expected) {
        vehicles.write(List.of(placed("Leeds", 53.8, -1.5), placed("Suva", -18.1, 178.4), placed("Apia", -13.8, -171.8),
                new Vehicle("heard of", "heard of", "other", null, JudgeContext.NEW, time(1), "a;1;b", 0)));
        assertThat(ids(vehicles.page(new Selection(box, null), null, 9))).isEqualTo(expected);
    }

    @Test
    void aBoxIsPagedAndNarrowedLikeEverythingElse() {
        vehicles.write(List.of(placed("a", 1, 1), placed("b", 1, 1), placed("c", 1, 1), placed("d", 5, 5)));
        BoundingBox box = new BoundingBox(0, 0, 2, 2);
        assertThat(ids(vehicles.page(new Selection(box, null), null, 2))).containsExactly("a", "b");
        assertThat(ids(vehicles.page(new Selection(box, null), "b", 2))).containsExactly("c");
        assertThat(ids(vehicles.page(new Selection(box, vehicle -> !vehicle.id().equals("b")), null, 2)))
                .containsExactly("a", "c");
    }

    private static Vehicle placed(String id, double lat, double lon) {
        return Vehicles.known(Vehicle.OTHER, new Position(id, ReportSource.REST, time(1), time(1), lat, lon, null, null,
                null, null, null, false, Quality.OK, Set.of(), false, null));
    }

    @Test
    void sinceATimeMeansAtItOrAfter() {
        vehicles.write(List.of(vehicle("a", 1), vehicle("b", 2), vehicle("c", 3)));
        assertThat(ids(vehicles.since(time(2)))).containsExactlyInAnyOrder("b", "c");
    }

    private static Vehicle vehicle(String id, int second) {
        return Vehicles.known(Vehicle.OTHER, at(id, second, 0));
    }

    private static List<String> ids(List<Vehicle> found) {
        return found.stream().map(Vehicle::id).toList();
    }
}
