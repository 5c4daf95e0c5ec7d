// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;

import org.apache.activemq.ActiveMQMessageProducer;
import org.apache.activemq.AsyncCallback;
import org.springframework.jms.JmsException;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.core.MessageCreator;

import com.fleetman.messaging.broker.NotConfirmedException;

/**
 * Sends messages and waits for the broker's confirm of each. All are under way together, so that a batch costs one
 * round trip; the wait is bounded, because a full ActiveMQ otherwise keeps its senders waiting for ever.
 */
final class ConfirmedSender {
    private final PublisherConnection connection;
    private final JmsTemplate jms;
    private final Duration timeout;

    ConfirmedSender(PublisherConnection connection, Duration timeout) {
        this.connection = connection;
        this.jms = new JmsTemplate(connection);
        this.timeout = timeout;
    }

    /** @throws NotConfirmedException when any of the messages is not confirmed in time */
    void send(Destination destination, int deliveryMode, List<? extends MessageCreator> messages) {
        try {
            jms.execute(session -> send(session, destination, deliveryMode, messages));
        } catch (JmsException e) {
            connection.resetConnection();
            throw new NotConfirmedException("not confirmed by the broker: " + e.getMostSpecificCause().getMessage(), e);
        }
    }

    private boolean send(Session session, Destination destination, int deliveryMode,
            List<? extends MessageCreator> messages) throws JMSException {
        Confirms confirms = new Confirms(messages.size());
        // Spring's template knows no asynchronous confirms, and neither does JMS 3.1 as ActiveMQ implements it.
        try (var producer = (ActiveMQMessageProducer) session.createProducer(destination)) {
            producer.setDeliveryMode(deliveryMode);
            for (MessageCreator creator : messages) {
                producer.send(creator.createMessage(session), confirms);
            }
            confirms.await(timeout);
            return true;
        }
    }

    private static final class Confirms implements AsyncCallback {
        private final CountDownLatch missing;
        private final AtomicReference<JMSException> failure = new AtomicReference<>();

        Confirms(int expected) {
            missing = new CountDownLatch(expected);
        }

        @Override
        public void onSuccess() {
            missing.countDown();
        }

        @Override
        public void onException(JMSException exception) {
            failure.compareAndSet(null, exception);
            missing.countDown();
        }

        void await(Duration timeout) throws JMSException {
            try {
                if (!missing.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new JMSException("no confirm within " + timeout.toMillis() + " ms");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new JMSException("interrupted while waiting for confirms");
            }
            JMSException failed = failure.get();
            if (failed != null) {
                throw failed;
            }
        }
    }
}
