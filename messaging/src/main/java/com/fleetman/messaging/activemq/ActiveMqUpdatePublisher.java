// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;

import org.springframework.jms.core.MessageCreator;

import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.messaging.update.JsonUpdateCodec;
import com.fleetman.messaging.update.UpdateBatch;
import com.fleetman.messaging.update.VehicleUpdate;

/** Publishes updates to a topic, for those who listen now. */
final class ActiveMqUpdatePublisher implements UpdatePublisher {
    private final JsonUpdateCodec codec = new JsonUpdateCodec();
    private final AtomicLong sequence = new AtomicLong();
    private final ConfirmedSender sender;
    private final Destinations destinations;
    private final String publisher;

    ActiveMqUpdatePublisher(ConfirmedSender sender, Destinations destinations, String publisher) {
        this.sender = sender;
        this.destinations = destinations;
        this.publisher = publisher;
    }

    @Override
    public void publish(List<VehicleUpdate> updates) {
        byte[] body = codec.encode(new UpdateBatch(publisher, sequence.incrementAndGet(), updates));
        MessageCreator creator = session -> {
            BytesMessage message = session.createBytesMessage();
            message.setStringProperty(ReportMessages.CONTENT_TYPE, JsonUpdateCodec.CONTENT_TYPE);
            message.writeBytes(body);
            return message;
        };
        sender.send(destinations.updates(), DeliveryMode.NON_PERSISTENT, List.of(creator));
    }
}
