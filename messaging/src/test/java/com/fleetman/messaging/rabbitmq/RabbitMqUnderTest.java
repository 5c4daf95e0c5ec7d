// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;

import com.fleetman.messaging.broker.BrokerUnderTest;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.RejectedReports;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdatePublisher;

import static org.awaitility.Awaitility.await;

/** An emptied RabbitMQ, with queues that are soon full, where a tracker has once been. */
final class RabbitMqUnderTest implements BrokerUnderTest {
    private static final int QUEUE_BYTES = 4 << 20;
    /** A report is set aside a moment after the others of its batch were handled. */
    private static final Duration SET_ASIDE_LIMIT = Duration.ofMillis(300);
    private static final Duration START_LIMIT = Duration.ofSeconds(40);

    private final RunningRabbitMq server;
    private final Topology topology;
    private final List<ConfirmedSender> senders = new ArrayList<>();
    private boolean killed;

    RabbitMqUnderTest(RunningRabbitMq server) {
        this(server, new Topology(8, QUEUE_BYTES, Topology.DELIVERY_LIMIT));
    }

    RabbitMqUnderTest(RunningRabbitMq server, Topology topology) {
        this(topology, server);
        withChannel(channel -> {
            topology.declare(channel);
            // Emptied, not deleted: RabbitMQ 4.0 killed after making a quorum queue of the same name anew may not
            // bring that queue up again.
            for (String queue : topology.queueNames()) {
                channel.queuePurge(queue);
            }
            channel.queuePurge(Refusal.QUEUE);
        });
    }

    private RabbitMqUnderTest(Topology topology, RunningRabbitMq server) {
        this.server = server;
        this.topology = topology;
        awaitServer();
    }

    /** One that no tracker has seen yet. */
    static RabbitMqUnderTest untouched(RunningRabbitMq server) {
        return new RabbitMqUnderTest(new Topology(8, QUEUE_BYTES, Topology.DELIVERY_LIMIT), server);
    }

    @Override
    public ReportPublisher reportPublisher() {
        return new RabbitMqReportPublisher(sender());
    }

    @Override
    public ReportConsumer reportConsumer(int batchSize) {
        return reportConsumer(UUID.randomUUID().toString(), topology, batchSize);
    }

    ReportConsumer reportConsumer(String instance, Topology wanted, int batchSize) {
        return reportConsumer(server.connections(instance), instance, wanted, batchSize);
    }

    ReportConsumer reportConsumer(Connections connections, String instance, Topology wanted, int batchSize) {
        return reportConsumer(connections, instance, wanted, Claims.NONE, batchSize);
    }

    ReportConsumer reportConsumer(Connections connections, String instance, Topology wanted, Claims claims,
            int batchSize) {
        return new RabbitMqReportConsumer(connections, wanted, claims, sender(),
                new com.fleetman.messaging.rabbitmq.SetAside(InstantSource.system()), instance, batchSize);
    }

    @Override
    public UpdatePublisher updatePublisher() {
        return new RabbitMqUpdatePublisher(sender(), UUID.randomUUID().toString());
    }

    @Override
    public UpdateConsumer updateConsumer() {
        return new RabbitMqUpdateConsumer(server.connections("listener"));
    }

    @Override
    public RejectedReports rejectedReports() {
        return new RabbitMqRejectedReports(server.connections("operator"), sender());
    }

    private ConfirmedSender sender() {
        ConfirmedSender sender = new ConfirmedSender(server.connections("sender"), "test",
                TestConnections.SEND_TIMEOUT);
        senders.add(sender);
        return sender;
    }

    @Override
    public void send(byte[] body) {
        withChannel(channel -> {
            channel.confirmSelect();
            channel.basicPublish(Topology.POSITIONS, "0", null, body);
            channel.waitForConfirmsOrDie(5_000);
        });
    }

    @Override
    public List<BrokerUnderTest.SetAside> takeSetAside() {
        List<BrokerUnderTest.SetAside> taken = new ArrayList<>();
        withChannel(channel -> {
            Instant end = Instant.now().plus(SET_ASIDE_LIMIT);
            while (taken.isEmpty() && Instant.now().isBefore(end)) {
                GetResponse next;
                while ((next = channel.basicGet(Refusal.QUEUE, true)) != null) {
                    RejectedReport report = new RejectedMessage(next).report();
                    taken.add(new BrokerUnderTest.SetAside(report.reason(), report.body()));
                }
            }
        });
        return taken;
    }

    @Override
    public void kill() {
        server.kill();
        killed = true;
    }

    @Override
    public void start() {
        server.startAgain();
        killed = false;
        awaitServer();
    }

    private void awaitServer() {
        await().atMost(START_LIMIT).ignoreExceptions().until(() -> {
            server.connections("test").open("start").close();
            return true;
        });
    }

    @Override
    public int capacityKilobytes() {
        return 2 * QUEUE_BYTES / 1024;
    }

    @Override
    public void close() {
        senders.forEach(ConfirmedSender::close);
        if (killed) {
            start();
        }
    }

    void withChannel(ChannelUse use) {
        try (Connection connection = server.connections("test").open("test");
                Channel channel = connection.createChannel()) {
            use.on(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    interface ChannelUse {
        void on(Channel channel) throws IOException, TimeoutException, InterruptedException;
    }
}
