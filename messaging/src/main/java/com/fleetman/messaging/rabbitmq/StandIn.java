// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.util.Objects.requireNonNull;

/**
 * A tracker that gets the side queues when nobody claims them. If their reports keep coming to it, whoever claimed them
 * has gone for good and not only for a restart, and it ends the bindings: reports go by their slots again.
 */
final class StandIn implements Upkeep {
    private static final Logger log = LoggerFactory.getLogger(StandIn.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Connection connection;
    private final Inbox inbox;
    private final InstantSource clock;
    private final Map<SideQueue, Watched> watched = new EnumMap<>(SideQueue.class);
    private Instant nextLook;

    /**
     * @param count reports received from the queue up to the last look
     * @param busy whether there were any new ones then
     */
    private record Watched(String consumer, long count, boolean busy) {}

    /** @param consumers the tags of this tracker's consumers, by name of their queue */
    StandIn(Connection connection, Inbox inbox, Map<String, String> consumers, InstantSource clock) {
        this.connection = connection;
        this.inbox = inbox;
        this.clock = clock;
        this.nextLook = clock.instant().plus(PAUSE);
        for (SideQueue side : SideQueue.values()) {
            watched.put(side, new Watched(requireNonNull(consumers.get(side.queue())), 0, false));
        }
    }

    @Override
    public void advance() throws IOException, TimeoutException {
        if (!clock.instant().isBefore(nextLook)) {
            for (var entry : watched.entrySet()) {
                entry.setValue(look(entry.getKey(), entry.getValue()));
            }
            nextLook = clock.instant().plus(PAUSE);
        }
    }

    private Watched look(SideQueue side, Watched before) throws IOException, TimeoutException {
        long count = inbox.received(before.consumer());
        boolean busy = count > before.count();
        if (busy && before.busy()) {
            try (Channel channel = connection.createChannel()) {
                side.bind(channel, 0);
            }
            log.info("Nobody claims {} any more: its reports go by their slots again", side.queue());
        }
        return new Watched(before.consumer(), count, busy);
    }
}
