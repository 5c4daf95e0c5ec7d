// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.update;

import java.util.List;

/**
 * Updates that one tracker publishes together.
 *
 * @param publisher which tracker process; a new one after every start
 * @param sequence 1, 2, 3… for each publisher, so that a receiver notices a batch it has missed
 * @param updates at most one for each vehicle
 */
public record UpdateBatch(String publisher, long sequence, List<VehicleUpdate> updates) {
    public UpdateBatch {
        updates = List.copyOf(updates);
    }
}
