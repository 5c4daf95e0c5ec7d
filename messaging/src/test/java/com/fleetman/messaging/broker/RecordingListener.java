// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.fleetman.messaging.update.UpdateBatch;

/** A listener that remembers what it was told. */
final class RecordingListener implements UpdateListener {
    final AtomicInteger subscribed = new AtomicInteger();
    final List<UpdateBatch> batches = new CopyOnWriteArrayList<>();

    @Override
    public void subscribed() {
        subscribed.incrementAndGet();
    }

    @Override
    public void received(UpdateBatch batch) {
        batches.add(batch);
    }
}
