// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import com.fleetman.tracker.StoreUnderTest;

class EmbeddedVehicleRepositoryTest extends VehicleRepositoryContract {
    @Override
    StoreUnderTest store() {
        return StoreUnderTest.embedded();
    }
}
