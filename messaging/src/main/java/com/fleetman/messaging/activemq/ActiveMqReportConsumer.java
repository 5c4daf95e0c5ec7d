// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.util.concurrent.CountDownLatch;

import jakarta.jms.ConnectionFactory;

import com.fleetman.messaging.broker.PatientHandler;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportHandler;
import com.fleetman.messaging.broker.Subscription;

/** Receives reports from one queue in transacted batches. */
final class ActiveMqReportConsumer implements ReportConsumer {
    private final ConnectionFactory factory;
    private final Destinations destinations;
    private final ReportMessages messages;
    private final int batchSize;

    ActiveMqReportConsumer(ConnectionFactory factory, Destinations destinations, ReportMessages messages,
            int batchSize) {
        this.factory = factory;
        this.destinations = destinations;
        this.messages = messages;
        this.batchSize = batchSize;
    }

    @Override
    public Subscription subscribe(ReportHandler handler) {
        CountDownLatch closing = new CountDownLatch(1);
        PatientHandler patient = new PatientHandler(handler, closing);
        return new BrokerLoop("reports", factory, closing, (connection, line) -> {
            try (ReportBatches batches = new ReportBatches(connection, destinations, messages, batchSize)) {
                line.established();
                while (line.up() && batches.handleNext(patient)) {
                    continue;
                }
            }
        });
    }
}
