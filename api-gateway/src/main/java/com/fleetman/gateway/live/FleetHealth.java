// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The hops behind the gateway, as a viewer is told of them.
 *
 * @param lastReceived when the newest report known was received
 */
record FleetHealth(boolean broker, boolean tracker, @Nullable Instant lastReceived) {
    /** Whether a hop went up or down between the two. */
    boolean differsFrom(FleetHealth other) {
        return broker != other.broker || tracker != other.tracker;
    }
}
