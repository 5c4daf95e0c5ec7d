// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    public int replay(Set<String> ids) {
        return inSession(session -> {
            try (MessageProducer producer = session.createProducer(destinations.reports())) {
                return takeEach(session, ids, found -> {
                    RejectedMessages.makeAsItCame(found);
                    producer.send(found);
                });
            }
        });
    }

    @Override
    public int drop(Set<String> ids) {
        return inSession(session -> takeEach(session, ids, _ -> {
            // It goes with the transaction.
        }));
    }

    private int takeEach(Session session, Set<String> ids, Decision decision) throws JMSException {
        int taken = 0;
        for (String id : ids) {
            Message found = take(session, id);
            if (found != null) {
                decision.upon(found);
                session.commit();
                taken++;
            }
        }
        return taken;
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

    private interface Decision {
        void upon(Message message) throws JMSException;
    }

    private interface Use<T> {
        T of(Session session) throws JMSException;
    }
}
