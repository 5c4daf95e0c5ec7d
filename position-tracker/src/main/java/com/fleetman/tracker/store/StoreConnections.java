// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.event.ConnectionPoolClearedEvent;
import com.mongodb.event.ConnectionPoolListener;

/**
 * Counts how often the store was lost. Behind a new connection may stand a store that has forgotten everything, its
 * indexes too, so whoever relies on them looks again when the count has changed.
 */
public final class StoreConnections implements ConnectionPoolListener {
    private final AtomicLong losses = new AtomicLong();

    public long losses() {
        return losses.get();
    }

    @Override
    public void connectionPoolCleared(ConnectionPoolClearedEvent event) {
        losses.incrementAndGet();
    }
}
