// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.util.List;

import jakarta.jms.DeliveryMode;

import org.springframework.jms.core.MessageCreator;

import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.report.PositionReport;

/** Publishes reports as persistent messages to one queue. */
final class ActiveMqReportPublisher implements ReportPublisher {
    private final ConfirmedSender sender;
    private final Destinations destinations;
    private final ReportMessages messages;

    ActiveMqReportPublisher(ConfirmedSender sender, Destinations destinations, ReportMessages messages) {
        this.sender = sender;
        this.destinations = destinations;
        this.messages = messages;
    }

    @Override
    public void publish(List<PositionReport> reports) {
        List<MessageCreator> creators = reports.stream()
                .<MessageCreator>map(report -> session -> messages.write(session, report))
                .toList();
        sender.send(destinations.reports(), DeliveryMode.PERSISTENT, creators);
    }
}
