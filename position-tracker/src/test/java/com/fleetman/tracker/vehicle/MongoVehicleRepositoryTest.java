// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.tracker.StoreUnderTest;

@NeedsDocker
class MongoVehicleRepositoryTest extends VehicleRepositoryContract {
    @Override
    StoreUnderTest store() {
        return StoreUnderTest.mongo();
    }
}
