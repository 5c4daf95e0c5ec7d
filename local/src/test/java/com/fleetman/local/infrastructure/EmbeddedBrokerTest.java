// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.infrastructure;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.ResourceAllocationException;
import jakarta.jms.Session;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedBrokerTest {
    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void aFullBrokerRefusesInBoundedTimeAndGoesOnOnceThereIsRoom() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.on(LOOPBACK, 0, 1024 * 1024);
                Connection connection = connect(broker)) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageProducer producer = session.createProducer(session.createQueue("positionQueue"));
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(new byte[100_000]);

            Instant begin = Instant.now();
            assertThatExceptionOfType(ResourceAllocationException.class).isThrownBy(() -> {
                for (int sent = 0; sent < 100; sent++) {
                    producer.send(message);
                }
            });
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));

            drain(session);
            producer.send(message);
        }
    }

    @Test
    void aBrokerFullOfReportsStillCarriesUpdates() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.on(LOOPBACK, 0, 1024 * 1024);
                Connection connection = connect(broker)) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageProducer reports = session.createProducer(session.createQueue("positionQueue"));
            MessageConsumer listener = session.createConsumer(session.createTopic("vehicle.updates"));
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(new byte[100_000]);
            assertThatExceptionOfType(ResourceAllocationException.class).isThrownBy(() -> {
                for (int sent = 0; sent < 100; sent++) {
                    reports.send(message);
                }
            });

            session.createProducer(session.createTopic("vehicle.updates")).send(message);

            assertThat(listener.receive(5_000)).isNotNull();
        }
    }

    @Test
    void itListensOnThisMachineOnly() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.on(LOOPBACK, 0)) {
            assertThat(InetAddress.getByName(broker.address().getHost()).isLoopbackAddress()).isTrue();
        }
    }

    private static void drain(Session session) throws JMSException {
        try (MessageConsumer consumer = session.createConsumer(session.createQueue("positionQueue"))) {
            int taken = 0;
            while (consumer.receive(1_000) != null) {
                taken++;
            }
            assertThat(taken).isPositive();
        }
    }

    private static Connection connect(EmbeddedBroker broker) throws Exception {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.address().toString());
        factory.setWatchTopicAdvisories(false);
        Connection connection = factory.createConnection();
        connection.start();
        return connection;
    }
}
