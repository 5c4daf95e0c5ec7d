// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdateListener;
import com.fleetman.messaging.update.UpdateBatch;
import com.fleetman.messaging.update.VehicleUpdate;

/** A broker in the hands of the test. */
public final class FakeUpdates implements UpdateConsumer {
    private final AtomicReference<UpdateListener> listener = new AtomicReference<>();
    private volatile boolean connected;

    @Override
    public Subscription subscribe(UpdateListener newcomer) {
        listener.set(newcomer);
        return new Subscription() {
            @Override
            public boolean connected() {
                return connected;
            }

            @Override
            public void close() {
                connected = false;
            }
        };
    }

    /** The broker is there, or there again. */
    public void connect() {
        connected = true;
        listener().subscribed();
    }

    private UpdateListener listener() {
        return Objects.requireNonNull(listener.get(), "nobody has subscribed");
    }

    public void disconnect() {
        connected = false;
    }

    public void publish(String publisher, long sequence, VehicleUpdate... updates) {
        listener().received(new UpdateBatch(publisher, sequence, List.of(updates)));
    }
}
