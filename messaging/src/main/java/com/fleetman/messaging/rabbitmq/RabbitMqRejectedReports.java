// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.RejectedReports;

/** What waits on the queue of rejected messages; it is looked at by taking it and giving it back. */
final class RabbitMqRejectedReports implements RejectedReports {
    private final Connections connections;
    private final ConfirmedSender sender;

    RabbitMqRejectedReports(Connections connections, ConfirmedSender sender) {
        this.connections = connections;
        this.sender = sender;
    }

    @Override
    public List<RejectedReport> list(int limit) {
        return look(channel -> {
            List<RejectedReport> found = new ArrayList<>();
            while (found.size() < limit) {
                GetResponse next = next(channel);
                if (next == null) {
                    break;
                }
                found.add(new RejectedMessage(next).report());
            }
            return found;
        });
    }

    @Override
    public Optional<RejectedReport> find(String id) {
        return look(channel -> Optional.ofNullable(search(channel, id)).map(RejectedMessage::report));
    }

    @Override
    public boolean replay(String id) {
        return look(channel -> {
            RejectedMessage found = search(channel, id);
            if (found != null) {
                sender.send(List.of(found.again()));
                channel.basicAck(found.tag(), false);
            }
            return found != null;
        });
    }

    @Override
    public boolean drop(String id) {
        return look(channel -> {
            RejectedMessage found = search(channel, id);
            if (found != null) {
                channel.basicAck(found.tag(), false);
            }
            return found != null;
        });
    }

    private static @Nullable RejectedMessage search(Channel channel, String id) throws IOException {
        for (GetResponse next = next(channel); next != null; next = next(channel)) {
            RejectedMessage message = new RejectedMessage(next);
            if (message.id().equals(id)) {
                return message;
            }
        }
        return null;
    }

    private static @Nullable GetResponse next(Channel channel) throws IOException {
        return channel.basicGet(Refusal.QUEUE, false);
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
