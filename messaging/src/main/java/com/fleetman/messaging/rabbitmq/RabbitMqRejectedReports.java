// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;

import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.RejectedReports;

/** What waits on the queue of rejected messages; it is looked at by taking it and giving it back. */
final class RabbitMqRejectedReports implements RejectedReports {
    private static final int MOST_LOOKED_AT = 10_000;
    /** Few enough for a busy broker to confirm in time; what is confirmed need not be sent once more. */
    private static final int SENT_TOGETHER = 100;
    private static final int TOLD_TOGETHER = 16;
    private static final Comparator<RejectedReport> OLDEST_FIRST = Comparator.comparing(RejectedReport::rejectedAt,
            Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Connections connections;
    private final ConfirmedSender sender;

    RabbitMqRejectedReports(Connections connections, ConfirmedSender sender) {
        this.connections = connections;
        this.sender = sender;
    }

    @Override
    public List<RejectedReport> list(int limit) {
        return look(channel -> all(channel).stream()
                .map(RejectedMessage::report)
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<RejectedReport> find(String id) {
        return look(channel -> named(channel, Set.of(id)).stream().findFirst().map(RejectedMessage::report));
    }

    @Override
    public int replay(Set<String> ids) {
        return look(channel -> {
            List<RejectedMessage> found = named(channel, ids);
            for (int from = 0; from < found.size(); from += SENT_TOGETHER) {
                List<RejectedMessage> some = found.subList(from, Math.min(from + SENT_TOGETHER, found.size()));
                sender.send(some.stream().map(RejectedMessage::again).toList());
                taken(channel, some);
            }
            return found.size();
        });
    }

    @Override
    public int drop(Set<String> ids) {
        return look(channel -> taken(channel, named(channel, ids)));
    }

    private static List<RejectedMessage> named(Channel channel, Set<String> ids) throws IOException {
        return all(channel).stream().filter(message -> ids.contains(message.id())).toList();
    }

    /**
     * Told a little at a time: what is said to a quorum queue faster than it hears is held back, and forgotten when the
     * channel closes. It answers a question after it has heard all that was said before.
     */
    private static int taken(Channel channel, List<RejectedMessage> messages) throws IOException {
        for (int i = 0; i < messages.size(); i++) {
            channel.basicAck(messages.get(i).tag(), false);
            if (i % TOLD_TOGETHER == TOLD_TOGETHER - 1) {
                channel.basicGet(Refusal.QUEUE, false);
            }
        }
        return messages.size();
    }

    /** All, because those that are taken and given back queue up behind those that are not. */
    private static List<RejectedMessage> all(Channel channel) throws IOException {
        List<RejectedMessage> all = new ArrayList<>();
        while (all.size() < MOST_LOOKED_AT) {
            GetResponse next = channel.basicGet(Refusal.QUEUE, false);
            if (next == null) {
                break;
            }
            all.add(new RejectedMessage(next));
        }
        return all;
    }

    private <T> T look(Look<T> look) {
        try {
            Connection connection = connections.open("rejected reports");
            try {
                Channel channel = connection.createChannel();
                Topology.declareRejected(channel);
                T seen = look.at(channel);
                // Tag 0 is everything not acknowledged. Without it the messages come back a moment after the channel
                // has closed, and who looks again at once does not see them.
                channel.basicNack(0, true, true);
                channel.close();
                return seen;
            } finally {
                Connections.end(connection);
            }
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            throw new OutageException("the broker does not show what was rejected: " + e, e);
        }
    }

    private interface Look<T> {
        T at(Channel channel) throws IOException;
    }
}
