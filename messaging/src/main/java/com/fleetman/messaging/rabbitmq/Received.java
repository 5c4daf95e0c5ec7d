// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.util.Map;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Envelope;

/**
 * A message as RabbitMQ hands it over.
 *
 * @param consumer the tag of the consumer that it came by
 */
record Received(String consumer, Envelope envelope, BasicProperties properties, byte[] body) {
    long tag() {
        return envelope.getDeliveryTag();
    }

    /** How often it was handed out before and not acknowledged. */
    long failedDeliveries() {
        Map<String, Object> headers = properties.getHeaders();
        return headers != null && headers.get("x-delivery-count") instanceof Number count ? count.longValue() : 0;
    }
}
