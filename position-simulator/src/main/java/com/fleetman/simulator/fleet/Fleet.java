// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.util.List;

/** All vehicles that drive. */
public record Fleet(List<Vehicle> vehicles) {
    public Fleet {
        vehicles = List.copyOf(vehicles);
    }

    public int size() {
        return vehicles.size();
    }
}
