// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.List;

import com.fleetman.messaging.update.VehicleUpdate;

/** Tells every gateway that listens now; nobody listening is no error. */
public interface UpdatePublisher {
    /** @throws NotConfirmedException when the broker is away */
    void publish(List<VehicleUpdate> updates);
}
