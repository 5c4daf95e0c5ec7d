// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import com.fleetman.messaging.broker.BrokerLoop;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.broker.Subscription;

/**
 * Receives reports from every queue that the broker gives it, all of them over one channel: batches then span the
 * queues, and one acknowledgement covers a batch. Spring's listener containers would make a channel, a thread and a
 * smaller batch of each queue, as the priority differs, and would wait for batches to be fuller.
 */
final class RabbitMqReportConsumer implements ReportConsumer {
    /** One batch in hand and one on its way, also when a single queue has all the work. */
    private static final int PREFETCH_BATCHES = 2;

    private final Connections connections;
    private final Topology topology;
    private final ConfirmedSender rejected;
    private final SetAside setAside;
    private final String instance;
    private final int batchSize;

    RabbitMqReportConsumer(Connections connections, Topology topology, ConfirmedSender rejected, SetAside setAside,
            String instance, int batchSize) {
        this.connections = connections;
        this.topology = topology;
        this.rejected = rejected;
        this.setAside = setAside;
        this.instance = instance;
        this.batchSize = batchSize;
    }

    @Override
    public Subscription subscribe(ReportHandler handler) {
        return new BrokerLoop<>("reports", connections.dial("reports"),
                (connection, line) -> receive(connection, line, handler));
    }

    private void receive(Connection connection, BrokerLoop.Line line, ReportHandler handler)
            throws IOException, InterruptedException, TimeoutException {
        Channel channel = connection.createChannel();
        topology.declare(channel);
        Inbox inbox = new Inbox(channel, line.over());
        channel.basicQos(PREFETCH_BATCHES * batchSize);
        for (var priority : Rendezvous.priorities(instance, topology.queueNames()).entrySet()) {
            inbox.subscribe(priority.getKey(), instance, Map.of("x-priority", priority.getValue()));
        }
        line.established();
        Handling handling = new Handling(handler, setAside, rejected, line.over());
        ReportBatches batches = new ReportBatches(channel, inbox, batchSize, handling,
                topology.deliveryLimit() / 2);
        Changeover changeover = new Changeover(connection, topology, inbox, instance, setAside.clock());
        do {
            changeover.advance();
        } while (line.up() && batches.handleNext());
        // Gives back the rest and hands the queues on at once; the end of the connection alone might be noticed late.
        if (channel.isOpen()) {
            channel.close();
        }
    }
}
