// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import com.fleetman.messaging.update.UpdateBatch;

/** What a gateway does with updates; called by one thread, so it must be quick. */
public interface UpdateListener {
    /** The subscription stands, for the first time or again: from here on updates arrive, earlier ones may be lost. */
    void subscribed();

    void received(UpdateBatch batch);
}
