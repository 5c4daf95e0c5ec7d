// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.rabbitmq.client.AMQP.BasicProperties;

import com.fleetman.messaging.broker.UpdatePublisher;
import com.fleetman.messaging.rabbitmq.ConfirmedSender.Outgoing;
import com.fleetman.messaging.update.JsonUpdateCodec;
import com.fleetman.messaging.update.UpdateBatch;
import com.fleetman.messaging.update.VehicleUpdate;

/** Publishes updates to the queues of those who listen now. */
final class RabbitMqUpdatePublisher implements UpdatePublisher {
    private static final BasicProperties PROPERTIES = new BasicProperties.Builder()
            .contentType(JsonUpdateCodec.CONTENT_TYPE)
            .build();

    private final JsonUpdateCodec codec = new JsonUpdateCodec();
    private final AtomicLong sequence = new AtomicLong();
    private final ConfirmedSender sender;
    private final String publisher;

    RabbitMqUpdatePublisher(ConfirmedSender sender, String publisher) {
        this.sender = sender;
        this.publisher = publisher;
    }

    @Override
    public void publish(List<VehicleUpdate> updates) {
        byte[] body = codec.encode(new UpdateBatch(publisher, sequence.incrementAndGet(), updates));
        sender.send(List.of(new Outgoing(Topology.UPDATES, "", false, PROPERTIES, body)));
    }
}
