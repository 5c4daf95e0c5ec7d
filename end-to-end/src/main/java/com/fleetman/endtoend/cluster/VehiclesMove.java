// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import java.io.IOException;
import java.time.Instant;

/** Behind the page's port of the node there is the page, and vehicles that move. */
record VehiclesMove() implements Check {
    @Override
    public String name() {
        return "vehicles-move";
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(cluster);
        CheckFailed.unless(fleet.status("/") == 200, fleet.door() + " answers " + fleet.status("/"));
        fleet.awaitSeenAfter(Instant.now());
        try {
            return fleet.vehicles().size() + " vehicles at " + fleet.door();
        } catch (IOException e) {
            throw new CheckFailed(fleet.door() + ": " + e.getMessage());
        }
    }
}
