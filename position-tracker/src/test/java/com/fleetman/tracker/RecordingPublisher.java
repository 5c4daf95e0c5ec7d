// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.messaging.update.VehicleUpdate;

/** A publisher that remembers what it was given, and can be away. */
public final class RecordingPublisher implements UpdatePublisher {
    public final List<List<VehicleUpdate>> batches = new CopyOnWriteArrayList<>();
    public volatile boolean away;

    @Override
    public void publish(List<VehicleUpdate> updates) {
        if (away) {
            throw new NotConfirmedException("away", null);
        }
        batches.add(updates);
    }
}
