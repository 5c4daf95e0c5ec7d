// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.tracker.QueriesContract;
import com.fleetman.tracker.position.BoundingBox;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;

/** Lists walk through the index of the ids, whole where they must: see {@link VehicleRepository}. */
class VehicleQueriesTest extends QueriesContract<VehicleRepository> {
    private static final int VEHICLES = 3_000;
    private static final BoundingBox STREET = new BoundingBox(-1.6, 53.4, -1.4, 53.401);
    private static final BoundingBox PACIFIC = new BoundingBox(170, 53.4, -170, 53.401);

    VehicleQueriesTest() {
        super(VehicleRepository.class);
    }

    @Override
    protected VehicleRepository filled(MongoDatabaseFactory database) {
        VehicleRepository vehicles = Vehicles.in(database);
        vehicles.write(IntStream.range(0, VEHICLES).mapToObj(VehicleQueriesTest::vehicle).toList());
        return vehicles;
    }

    @Override
    protected Map<String, List<Consumer<VehicleRepository>>> calls() {
        Instant recently = time(VEHICLES - 10);
        return Map.of("find(String)", List.of(vehicles -> vehicles.find("van 0007")), "find(Collection)",
                List.of(vehicles -> vehicles.find(List.of("van 0007", "van 0008"))), "page(Selection, String, int)",
                List.of(vehicles -> vehicles.page(Selection.ALL, null, 10),
                        vehicles -> vehicles.page(Selection.ALL, "van 2900", 10),
                        vehicles -> vehicles.page(new Selection(STREET, null), null, 10),
                        vehicles -> vehicles.page(new Selection(STREET, null), "van 0003", 10),
                        vehicles -> vehicles.page(new Selection(PACIFIC, null), null, 10),
                        vehicles -> vehicles.page(new Selection(null, _ -> true), "van 2900", 10)),
                "since(Instant)", List.of(vehicles -> vehicles.since(recently), vehicles -> vehicles.since(null)),
                "write(List)",
                List.of(vehicles -> vehicles.write(List.of(vehicle(7)))));
    }

    @Override
    protected Set<String> wholeLists() {
        return Set.of();
    }

    private static Vehicle vehicle(int number) {
        return Vehicles.known(Vehicle.OTHER, at("van %04d".formatted(number), number, number * 100.0).after(null));
    }
}
