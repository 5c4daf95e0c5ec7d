// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.rabbitmq.client.Channel;

import com.fleetman.messaging.report.Release;
import com.fleetman.messaging.report.Slot;

/**
 * A queue beside those of the slots. It is always there, and gets nothing until a tracker that wants reports of its own
 * binds it. When that tracker is gone, the broker gives the queue to one of the others.
 */
enum SideQueue {
    /** For a canary, which takes the first so many slots. */
    CANARY(IntStream.range(0, Slot.COUNT)
            .mapToObj(slot -> new Binding(Topology.CANARY, Integer.toString(slot), Map.of()))
            .toList()),

    /** For a dark release, which takes the reports that say so. */
    DARK(List.of(new Binding(Topology.REPORTS, "", // Without "with-x" the broker overlooks headers whose names begin with x-.
            Map.of("x-match", "all-with-x", Release.HEADER, Release.DARK))));

    private record Binding(String exchange, String key, Map<String, Object> arguments) {}

    private final List<Binding> bindings;

    SideQueue(List<Binding> bindings) {
        this.bindings = bindings;
    }

    static List<String> queues() {
        return Arrays.stream(values()).map(SideQueue::queue).toList();
    }

    String queue() {
        return Topology.POSITIONS + "." + name().toLowerCase(Locale.ROOT);
    }

    /** How much there is to take. */
    int size() {
        return bindings.size();
    }

    /** Binds it to the first so many of what it can take, and to no more. */
    void bind(Channel channel, int share) throws IOException {
        for (Binding binding : bindings.subList(0, share)) {
            channel.queueBind(queue(), binding.exchange(), binding.key(), binding.arguments());
        }
        for (Binding binding : bindings.subList(share, size())) {
            channel.queueUnbind(queue(), binding.exchange(), binding.key(), binding.arguments());
        }
    }
}
