// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.PatientHandler;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.report.InvalidReportException;
import com.fleetman.messaging.report.PositionReport;

import static java.util.Objects.requireNonNull;

/**
 * The batches of one connection. A batch is what has already arrived, up to the batch size: it never waits to be
 * fuller, so a quiet fleet is shown at once and a busy one makes large batches by itself. Taking a batch and setting
 * its refusals aside are one transaction.
 */
final class ReportBatches implements AutoCloseable {
    private static final long WAIT_MILLIS = 250;

    private final Session session;
    private final MessageConsumer consumer;
    private final MessageProducer rejected;
    private final ReportMessages messages;
    private final int batchSize;

    ReportBatches(Connection connection, Destinations destinations, ReportMessages messages, int batchSize)
            throws JMSException {
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        this.consumer = session.createConsumer(destinations.reports());
        this.rejected = session.createProducer(destinations.rejected());
        this.messages = messages;
        this.batchSize = batchSize;
    }

    /** Waits a moment for a batch and handles it; false when it was given back because of closing. */
    boolean handleNext(PatientHandler handler) throws JMSException {
        Message first = consumer.receive(WAIT_MILLIS);
        if (first == null) {
            return true;
        }
        List<Delivery> batch = new ArrayList<>();
        Map<PositionReport, Message> origins = new IdentityHashMap<>();
        int taken = 0;
        for (Message message = first; message != null; message = ++taken < batchSize
                ? consumer.receiveNoWait()
                : null) {
            try {
                PositionReport report = messages.read(message);
                origins.put(report, message);
                batch.add(new Delivery(report, message.getJMSRedelivered()));
            } catch (InvalidReportException e) {
                setAside(message, "undecodable: " + e.getMessage());
            }
        }
        if (!batch.isEmpty()) {
            Optional<List<Refusal>> refusals = handler.handle(batch);
            if (refusals.isEmpty()) {
                session.rollback();
                return false;
            }
            for (Refusal refusal : refusals.get()) {
                setAside(requireNonNull(origins.get(refusal.delivery().report())), refusal.reason());
            }
        }
        session.commit();
        return true;
    }

    private void setAside(Message message, String reason) throws JMSException {
        RejectedMessages.markRejected(message, reason);
        rejected.send(message);
    }

    @Override
    public void close() throws JMSException {
        session.close();
    }
}
