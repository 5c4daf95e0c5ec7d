// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import org.springframework.data.mongodb.MongoDatabaseFactory;

import com.fleetman.tracker.Templates;

/** Makes vehicle repositories for tests. */
public final class Vehicles {
    private Vehicles() {}

    public static VehicleRepository in(MongoDatabaseFactory database) {
        return new VehicleRepository(Templates.of(database, VehicleConverters.both()));
    }
}
