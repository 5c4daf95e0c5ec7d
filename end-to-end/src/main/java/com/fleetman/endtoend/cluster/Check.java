// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.cluster;

/** One thing that a fleet in a cluster must show. */
public interface Check {
    /** As it is asked for on the command line. */
    String name();

    /** Whether the whole fleet has to be there and ready before this begins. */
    default boolean needsFleet() {
        return true;
    }

    /** Whether the overlay has what this is about. */
    default boolean concerns(Cluster cluster) {
        return true;
    }

    /**
     * Leaves the fleet as it found it.
     *
     * @return what was seen, in a few words
     * @throws CheckFailed with what was wrong
     */
    String run(Cluster cluster);
}
