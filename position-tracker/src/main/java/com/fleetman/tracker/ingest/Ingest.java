// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.broker.Subscription;

/**
 * The subscription to reports. It begins when all else has started and is the first to stop, so that the batch in hand
 * is stored and acknowledged while HTTP, broker and store are still there.
 */
final class Ingest implements SmartLifecycle {
    private final ReportConsumer consumer;
    private final ReportHandler handler;
    private final Runnable warmUp;
    private volatile @Nullable Subscription subscription;

    /** @param warmUp what is done before the first report comes, so that it does not wait for it */
    Ingest(ReportConsumer consumer, ReportHandler handler, Runnable warmUp) {
        this.consumer = consumer;
        this.handler = handler;
        this.warmUp = warmUp;
    }

    boolean connected() {
        Subscription current = subscription;
        return current != null && current.connected();
    }

    @Override
    public void start() {
        warmUp.run();
        subscription = consumer.subscribe(handler);
    }

    @Override
    public void stop() {
        Subscription current = subscription;
        if (current != null) {
            current.close();
            subscription = null;
        }
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }

    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
