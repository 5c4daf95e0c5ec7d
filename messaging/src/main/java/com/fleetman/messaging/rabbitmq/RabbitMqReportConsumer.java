// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.HashMap;
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
    private static final int FIRST = Integer.MAX_VALUE;

    private final Connections connections;
    private final Topology topology;
    private final Claims claims;
    private final ConfirmedSender rejected;
    private final SetAside setAside;
    private final String instance;
    private final int batchSize;

    RabbitMqReportConsumer(Connections connections, Topology topology, Claims claims, ConfirmedSender rejected,
            SetAside setAside, String instance, int batchSize) {
        this.connections = connections;
        this.topology = topology;
        this.claims = claims;
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
        Inbox inbox = new Inbox(channel, line.over());
        channel.basicQos(PREFETCH_BATCHES * batchSize);
        Upkeep upkeep = claims.none() ? share(connection, channel, inbox) : claim(connection, channel, inbox);
        line.established();
        Handling handling = new Handling(handler, setAside, rejected, line.over());
        ReportBatches batches = new ReportBatches(channel, inbox, batchSize, handling,
                topology.deliveryLimit() / 2);
        do {
            upkeep.advance();
        } while (line.up() && batches.handleNext());
        // Gives back the rest and hands the queues on at once; the end of the connection alone might be noticed late.
        if (channel.isOpen()) {
            channel.close();
        }
    }

    /** Takes a share of the slots' queues, and stands in for who claims a side queue. */
    private Upkeep share(Connection connection, Channel channel, Inbox inbox) throws IOException {
        topology.declare(channel);
        subscribe(inbox, Rendezvous.priorities(instance, topology.queueNames()));
        Map<String, String> aside = subscribe(inbox, Rendezvous.priorities(instance, SideQueue.queues()));
        Changeover changeover = new Changeover(connection, topology, inbox, instance, setAside.clock());
        StandIn standIn = new StandIn(connection, inbox, aside, setAside.clock());
        return () -> {
            changeover.advance();
            standIn.advance();
        };
    }

    /** Takes what it claims, before any stand-in. */
    private Upkeep claim(Connection connection, Channel channel, Inbox inbox) throws IOException {
        topology.declareApart(channel);
        Map<String, Integer> priorities = new HashMap<>();
        claims.shares().keySet().forEach(side -> priorities.put(side.queue(), FIRST));
        subscribe(inbox, priorities);
        return new ClaimKeeper(connection, claims, setAside.clock());
    }

    /** The tags of the consumers, by queue. */
    private Map<String, String> subscribe(Inbox inbox, Map<String, Integer> priorities) throws IOException {
        Map<String, String> consumers = new HashMap<>();
        for (var priority : priorities.entrySet()) {
            consumers.put(priority.getKey(), inbox.subscribe(priority.getKey(), instance,
                    Map.of("x-priority", priority.getValue())));
        }
        return consumers;
    }
}
