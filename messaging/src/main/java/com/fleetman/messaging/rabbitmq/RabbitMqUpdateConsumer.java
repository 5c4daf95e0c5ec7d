// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import com.fleetman.messaging.broker.BrokerLoop;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdateListener;
import com.fleetman.messaging.update.JsonUpdateCodec;

/** Receives updates by a queue of its own, which lives as long as its connection and drops the oldest when full. */
final class RabbitMqUpdateConsumer implements UpdateConsumer {
    private static final long WAIT_MILLIS = 250;
    private static final int MAX_WAITING = 1000;
    private static final int PREFETCH = 100;

    private final JsonUpdateCodec codec = new JsonUpdateCodec();
    private final Connections connections;

    RabbitMqUpdateConsumer(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Subscription subscribe(UpdateListener listener) {
        return new BrokerLoop<>("updates", connections.dial("updates"),
                (connection, line) -> listen(connection, line, listener));
    }

    private void listen(Connection connection, BrokerLoop.Line line, UpdateListener listener)
            throws IOException, InterruptedException {
        Channel channel = connection.createChannel();
        Topology.declareExchanges(channel);
        String queue = channel.queueDeclare("", false, true, true,
                Map.of("x-max-length", MAX_WAITING, "x-overflow", "drop-head")).getQueue();
        channel.queueBind(queue, Topology.UPDATES, "");
        line.established();
        listener.subscribed();
        Inbox inbox = new Inbox(channel, line.over());
        channel.basicQos(PREFETCH);
        inbox.subscribe(queue, connections.owner(), Map.of());
        while (line.up()) {
            Received update = inbox.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            if (update != null) {
                codec.decode(update.body()).ifPresent(listener::received);
                channel.basicAck(update.tag(), false);
            }
        }
    }
}
