// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** What a tracker does about queues and bindings while it consumes. */
interface Upkeep {
    /** Does what is due; to be called between batches, when nothing received is in hand. */
    void advance() throws IOException, TimeoutException;
}
