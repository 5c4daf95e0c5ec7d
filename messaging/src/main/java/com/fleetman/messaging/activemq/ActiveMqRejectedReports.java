// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;

import org.jspecify.annotations.Nullable;

import com.fleetman.messaging.broker.OutageException;
import com.fleetman.messaging.broker.RejectedReport;
import com.fleetman.messaging.broker.RejectedReports;

/** What waits on the queue of rejected messages, browsed; a message moves or goes in one transaction. */
final class ActiveMqRejectedReports implements RejectedReports {
    private static final long WAIT_MILLIS = 1000;

    private final ConnectionFactory factory;
    private final Destinations destinations;

    ActiveMqRejectedReports(ConnectionFactory factory, Destinations destinations) {
        this.factory = factory;
        this.destinations = destinations;
    }

    @Override
    public List<RejectedReport> list(int limit) {
        return inSession(session -> {
            List<RejectedReport> found = new ArrayList<>();
            try (QueueBrowser browser = session.createBrowser(destinations.rejected())) {
                var messages = browser.getEnumeration();
                while (found.size() < limit && messages.hasMoreElements()) {
                    found.add(RejectedMessages.report((Message) messages.nextElement()));
                }
            }
            return found;
        });
    }

    @Override
    public Optional<RejectedReport> find(String id) {
        return inSession(session -> {
            try (QueueBrowser browser = session.createBrowser(destinations.rejected(), RejectedMessages.named(id))) {
                for (Object message : Collections.list(browser.getEnumeration())) {
                    return Optional.of(RejectedMessages.report((Message) message));
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public boolean replay(String id) {
        return inSession(session -> {
            Message found = take(session, id);
            if (found != null) {
                RejectedMessages.makeAsItCame(found);
                try (MessageProducer producer = session.createProducer(destinations.reports())) {
                    producer.send(found);
                }
                session.commit();
            }
            return found != null;
        });
    }

    @Override
    public boolean drop(String id) {
        return inSession(session -> {
            Message found = take(session, id);
            if (found != null) {
                session.commit();
            }
            return found != null;
        });
    }

    private @Nullable Message take(Session session, String id) throws JMSException {
        try (MessageConsumer consumer = session.createConsumer(destinations.rejected(), RejectedMessages.named(id))) {
            return consumer.receive(WAIT_MILLIS);
        }
    }

    private <T> T inSession(Use<T> use) {
        try (Connection connection = factory.createConnection()) {
            connection.start();
            try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
                return use.of(session);
            }
        } catch (JMSException e) {
            throw new OutageException("the broker does not show what was rejected: " + e.getMessage(), e);
        }
    }

    private interface Use<T> {
        T of(Session session) throws JMSException;
    }
}
