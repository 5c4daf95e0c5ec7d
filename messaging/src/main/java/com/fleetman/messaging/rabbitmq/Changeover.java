// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.messaging.report.Slot;

/**
 * What a tracker still has to do when the number of queues has changed: end the old bindings, consume the queues that
 * are left over, and delete them once they are empty and nobody's. It looks when the tracker connects and again now and
 * then, because a tracker of the old configuration may have bound its own way in the meantime.
 */
final class Changeover implements Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Changeover.class);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LEFT_OVER_PAUSE = Duration.ofSeconds(5);

    private final Connection connection;
    private final Topology topology;
    private final Inbox inbox;
    private final String instance;
    private final InstantSource clock;
    /** The left-over queues that this tracker consumes, with the tags of its consumers. */
    private final Map<String, String> consumed = new HashMap<>();
    private int existing;
    private Duration pause = FIRST_LOOK;
    private Instant nextLook = Instant.MIN;
    private Instant nextTidying = Instant.MIN;

    Changeover(Connection connection, Topology topology, Inbox inbox, String instance, InstantSource clock) {
        this.connection = connection;
        this.topology = topology;
        this.inbox = inbox;
        this.instance = instance;
        this.clock = clock;
        this.existing = topology.queues();
    }

    @Override
    public void advance() throws IOException, TimeoutException {
        Instant now = clock.instant();
        if (!now.isBefore(nextLook)) {
            look();
            nextLook = clock.instant().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        if (existing > topology.queues() && !now.isBefore(nextTidying)) {
            tidy();
            nextTidying = clock.instant().plus(LEFT_OVER_PAUSE);
        }
    }

    private void look() throws IOException, TimeoutException {
        existing = topology.queues();
        while (existing < Slot.COUNT && LeftOver.find(connection, Topology.queue(existing)).isPresent()) {
            existing++;
        }
        try (Channel channel = connection.createChannel()) {
            topology.bind(channel);
            topology.unbindOthers(channel, existing);
        }
    }

    /** From the last to the first, so that those which exist are always numbered without a gap. */
    private void tidy() throws IOException, TimeoutException {
        for (int index = existing - 1; index >= topology.queues(); index--) {
            String queue = Topology.queue(index);
            var found = LeftOver.find(connection, queue);
            if (found.isPresent() && !found.get().done()) {
                consume(found.get());
            } else if (index == existing - 1) {
                delete(queue);
                existing = index;
            }
        }
    }

    private void consume(LeftOver queue) throws IOException {
        String tag = consumed.get(queue.name());
        if (tag == null && queue.waiting() > 0) {
            log.info("{} is left over: handling its {} reports", queue.name(), queue.waiting());
            consumed.put(queue.name(), inbox.subscribe(queue.name(), instance, Map.of()));
        } else if (tag != null && queue.waiting() == 0 && inbox.nothingFrom(tag)) {
            inbox.unsubscribe(tag);
            consumed.remove(queue.name());
        }
    }

    /** RabbitMQ deletes no quorum queue on the condition that it is empty and unused: that has been seen before. */
    private void delete(String queue) throws IOException, TimeoutException {
        try (Channel channel = connection.createChannel()) {
            channel.queueDelete(queue);
        }
        log.info("{} was left over and empty: deleted", queue);
    }
}
