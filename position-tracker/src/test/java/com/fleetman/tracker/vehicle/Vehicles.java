// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import com.mongodb.client.MongoDatabase;

/** Makes vehicle repositories for tests. */
public final class Vehicles {
    private Vehicles() {}

    public static VehicleRepository in(MongoDatabase database) {
        return new VehicleRepository(database.getCollection(VehicleRepository.COLLECTION));
    }
}
