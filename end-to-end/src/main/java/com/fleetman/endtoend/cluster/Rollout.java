// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

import tools.jackson.databind.JsonNode;

/**
 * How far a workload is on its way to what its manifest says.
 *
 * @param seen whether its controller knows of the newest manifest
 * @param wanted how many pods it should have
 * @param all how many it has, old ones too
 * @param updated how many of these are of the newest manifest
 * @param available how many of these are ready, and have been for as long as they must
 */
record Rollout(boolean seen, int wanted, int all, int updated, int available) {
    static Rollout of(JsonNode workload) {
        JsonNode status = workload.path("status");
        boolean seen = status.path("observedGeneration").asLong() >= workload.at("/metadata/generation").asLong();
        return new Rollout(seen, workload.at("/spec/replicas").asInt(1), status.path("replicas").asInt(),
                status.path("updatedReplicas").asInt(), status.path("availableReplicas").asInt());
    }

    boolean done() {
        return seen && all == wanted && updated == wanted && available == wanted;
    }
}
