// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import com.fleetman.tracker.position.Position;

/** Makes vehicles, and repositories of them, for tests. */
public final class Vehicles {
    private Vehicles() {}

    public static VehicleRepository in(MongoDatabaseFactory database) {
        MongoOperations mongo = new MongoTemplate(database);
        return new VehicleRepository(mongo);
    }

    /** A vehicle that is not stored yet. */
    public static Vehicle known(String category, Position position) {
        return new Vehicle(position.vehicle(), position.vehicle(), category, position, JudgeContext.NEW,
                position.receivedAt(), "a;1;b", 0);
    }

    /** A vehicle as it is after so many writes. */
    public static Vehicle written(Vehicle vehicle, long times) {
        return new Vehicle(vehicle.id(), vehicle.name(), vehicle.category(), vehicle.position(), vehicle.context(),
                vehicle.lastContact(), vehicle.processedBy(), times);
    }
}
