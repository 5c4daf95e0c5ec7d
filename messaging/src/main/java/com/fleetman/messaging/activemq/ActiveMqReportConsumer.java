// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import jakarta.jms.ConnectionFactory;

import com.fleetman.messaging.broker.BrokerLoop;
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
        return new BrokerLoop<>("reports", new ActiveMqDial(factory), (connection, line) -> {
            PatientHandler patient = new PatientHandler(handler, line.over());
            try (ReportBatches batches = new ReportBatches(connection, destinations, messages, batchSize)) {
                line.established();
                while (line.up() && batches.handleNext(patient)) {
                    continue;
                }
            }
        });
    }
}
