// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import com.rabbitmq.client.Channel;

/**
 * What a tracker wants for itself, and leaves all else to the others; mostly nothing.
 *
 * @param shares of the side queues, how much they shall take
 */
record Claims(Map<SideQueue, Integer> shares) {
    static final Claims NONE = new Claims(Map.of());

    static Claims of(int canarySlots, boolean dark) {
        Map<SideQueue, Integer> shares = new EnumMap<>(SideQueue.class);
        if (canarySlots > 0) {
            shares.put(SideQueue.CANARY, canarySlots);
        }
        if (dark) {
            shares.put(SideQueue.DARK, SideQueue.DARK.size());
        }
        return new Claims(shares);
    }

    boolean none() {
        return shares.isEmpty();
    }

    void bind(Channel channel) throws IOException {
        for (var share : shares.entrySet()) {
            share.getKey().bind(channel, share.getValue());
        }
    }
}
