// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

/** Receives every update that is published while subscribed. */
public interface UpdateConsumer {
    /** Starts in the background, also when the broker is away, and goes on until closed. */
    Subscription subscribe(UpdateListener listener);
}
