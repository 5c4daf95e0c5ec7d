// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Envelope;

/** A message as RabbitMQ hands it over. */
record Received(Envelope envelope, BasicProperties properties, byte[] body) {
    long tag() {
        return envelope.getDeliveryTag();
    }
}
