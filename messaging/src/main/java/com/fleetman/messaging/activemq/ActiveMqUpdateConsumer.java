// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;

import com.fleetman.messaging.broker.BrokerLoop;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdateListener;
import com.fleetman.messaging.update.JsonUpdateCodec;

/** Receives updates from the topic. */
final class ActiveMqUpdateConsumer implements UpdateConsumer {
    private static final long WAIT_MILLIS = 250;

    private final JsonUpdateCodec codec = new JsonUpdateCodec();
    private final ConnectionFactory factory;
    private final Destinations destinations;

    ActiveMqUpdateConsumer(ConnectionFactory factory, Destinations destinations) {
        this.factory = factory;
        this.destinations = destinations;
    }

    @Override
    public Subscription subscribe(UpdateListener listener) {
        return new BrokerLoop<>("updates", new ActiveMqDial(factory),
                (connection, line) -> listen(connection, line, listener));
    }

    private void listen(Connection connection, BrokerLoop.Line line, UpdateListener listener) throws JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(destinations.updates())) {
            line.established();
            listener.subscribed();
            while (line.up()) {
                if (consumer.receive(WAIT_MILLIS) instanceof BytesMessage message) {
                    byte[] body = new byte[(int) message.getBodyLength()];
                    message.readBytes(body);
                    codec.decode(body).ifPresent(listener::received);
                }
            }
        }
    }
}
