// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.broker;

/** A running consumer. */
public interface Subscription extends AutoCloseable {
    /** Whether the broker is reachable as far as this consumer knows. */
    boolean connected();

    /** Finishes and acknowledges the batch in hand, gives back what was not handled, and returns. */
    @Override
    void close();
}
