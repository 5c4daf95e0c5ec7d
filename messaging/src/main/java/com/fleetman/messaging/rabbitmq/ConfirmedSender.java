// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

import com.fleetman.messaging.broker.NotConfirmedException;

/**
 * Sends messages and waits for the broker's confirm of each. All are under way together, so that a list costs one round
 * trip; the wait is bounded. Its connection is made when it is needed, and made anew after it broke.
 */
final class ConfirmedSender implements AutoCloseable {
    /** A message on its way out. */
    record Outgoing(String exchange, String routingKey, boolean mandatory, BasicProperties properties, byte[] body) {}

    private final Connections connections;
    private final String use;
    private final Duration timeout;
    private final AtomicReference<@Nullable String> returned = new AtomicReference<>();
    private final AtomicBoolean blocked = new AtomicBoolean();
    private @Nullable Connection connection;
    private @Nullable Channel channel;

    ConfirmedSender(Connections connections, String use, Duration timeout) {
        this.connections = connections;
        this.use = use;
        this.timeout = timeout;
    }

    /** @throws NotConfirmedException when any of the messages is not confirmed in time */
    synchronized void send(List<Outgoing> messages) {
        try {
            Channel open = openChannel();
            returned.set(null);
            for (Outgoing message : messages) {
                if (blocked.get()) {
                    throw new IOException("the broker has no memory or no disk left");
                }
                open.basicPublish(message.exchange(), message.routingKey(), message.mandatory(), message.properties(),
                        message.body());
            }
            if (!open.waitForConfirms(timeout.toMillis())) {
                throw new NotConfirmedException("refused by the broker, where a queue is full", null);
            }
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            close();
            throw new NotConfirmedException(
                    "not confirmed by the broker: " + NestedExceptionUtils.getMostSpecificCause(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new NotConfirmedException("interrupted while waiting for confirms", e);
        }
        String unroutable = returned.get();
        if (unroutable != null) {
            throw new NotConfirmedException("no queue takes " + unroutable, null);
        }
    }

    private Channel openChannel() throws IOException, TimeoutException {
        if (channel != null && channel.isOpen()) {
            return channel;
        }
        close();
        blocked.set(false);
        connection = connections.open(use);
        connection.addBlockedListener(_ -> blocked.set(true), () -> blocked.set(false));
        Channel fresh = connection.createChannel();
        if (fresh == null) {
            throw new IOException("the broker gives no channel");
        }
        Topology.declareExchanges(fresh);
        // The broker returns a message before it confirms it, on the same line.
        fresh.addReturnListener(it -> returned.set(it.getExchange() + "/" + it.getRoutingKey()));
        fresh.confirmSelect();
        channel = fresh;
        return fresh;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            Connections.end(connection);
        }
        connection = null;
        channel = null;
    }
}
