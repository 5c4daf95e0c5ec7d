// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.tracker.StoreUnderTest;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;

/** What the vehicles need of a store, whichever it is. */
abstract class VehicleRepositoryContract {
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
        Vehicle van = new Vehicle("van 1", "van 1", "van", at("van 1", 2, 20).after(at("van 1", 1, 0)), "a;1;b");
        assertThat(vehicles.write(List.of(van))).isEmpty();
        assertThat(vehicles.find("van 1")).contains(van);
        assertThat(vehicles.find(List.of("van 1", "bus"))).isEqualTo(Map.of("van 1", van));
        assertThat(vehicles.find("bus")).isEmpty();
    }

    @Test
    void aVehicleIsStoredOnceAndWithNothingElse() {
        vehicles.write(List.of(vehicle("van", 1)));
        vehicles.write(List.of(vehicle("van", 2)));
        assertThat(collection.find()).singleElement().satisfies(stored -> {
            assertThat(stored).containsOnlyKeys("_id", "name", "category", "position", "processedBy");
            assertThat(stored.get("position", Document.class)).containsOnlyKeys("fixTime", "receivedAt", "source",
                    "lat", "lon", "pending");
        });
    }

    @Test
    void anIdThatLooksLikeAnotherKindOfIdIsAnId() {
        String id = "0123456789abcdef01234567";
        Vehicle odd = vehicle(id, 1);
        vehicles.write(List.of(odd));
        assertThat(vehicles.find(id)).contains(odd);
        assertThat(vehicles.find(List.of(id))).containsOnlyKeys(id);
        assertThat(vehicles.page("", "0123456789abcdef01234566", 9)).containsExactly(odd);
        assertThat(vehicles.page("", id, 9)).isEmpty();
        assertThat(vehicles.write(List.of(vehicle(id, 0)))).containsExactly(id);
    }

    @Test
    void onlyANewerPositionWinsAndTheOthersAreNamed() {
        vehicles.write(List.of(vehicle("van", 5), vehicle("bus", 5)));
        assertThat(vehicles.write(List.of(vehicle("van", 4), vehicle("bus", 6), vehicle("car", 1))))
                .containsExactly("van");
        assertThat(vehicles.since(null)).containsExactlyInAnyOrder(vehicle("van", 5), vehicle("bus", 6),
                vehicle("car", 1));
    }

    @Test
    void aPositionOfTheSameTimeIsWrittenAgain() {
        vehicles.write(List.of(vehicle("van", 5)));
        Vehicle corrected = new Vehicle("van", "van", "truck", at("van", 5, 20).after(at("van", 4, 0)), "a;1;b");
        assertThat(vehicles.write(List.of(corrected))).isEmpty();
        assertThat(vehicles.find("van")).contains(corrected);
    }

    @Test
    void pagesFollowTheIdsAndFindNamesByAnyPart() {
        vehicles.write(List.of(vehicle("City Truck", 1), vehicle("Village Truck", 1), vehicle("Huddersfield A", 1)));
        assertThat(ids(vehicles.page("", null, 2))).containsExactly("City Truck", "Huddersfield A");
        assertThat(ids(vehicles.page("", "Huddersfield A", 2))).containsExactly("Village Truck");
        assertThat(ids(vehicles.page("tRUck", null, 9))).containsExactly("City Truck", "Village Truck");
        assertThat(ids(vehicles.page("truck", null, 1))).containsExactly("City Truck");
        assertThat(ids(vehicles.page("truck", "City Truck", 9))).containsExactly("Village Truck");
        assertThat(vehicles.page("tank", null, 9)).isEmpty();
    }

    @Test
    void sinceATimeMeansAtItOrAfter() {
        vehicles.write(List.of(vehicle("a", 1), vehicle("b", 2), vehicle("c", 3)));
        assertThat(ids(vehicles.since(time(2)))).containsExactlyInAnyOrder("b", "c");
    }

    private static Vehicle vehicle(String id, int second) {
        return new Vehicle(id, id, Vehicle.OTHER, at(id, second, 0), "a;1;b");
    }

    private static List<String> ids(List<Vehicle> found) {
        return found.stream().map(Vehicle::id).toList();
    }
}
