// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.tracker.position.Position;

/** A position and the delivery that brought it. */
record Arrival(Delivery delivery, Position position) {
    Arrival with(Position changed) {
        return new Arrival(delivery, changed);
    }
}
