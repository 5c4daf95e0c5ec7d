// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import com.rabbitmq.client.AMQP.BasicProperties;

import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.rabbitmq.ConfirmedSender.Outgoing;

/** A message as it is set aside: its body untouched, with the reason, the time, a name, and where it came from. */
record SetAside(InstantSource clock) {
    static final String REASON = "reason";
    static final String SLOT = "slot";
    static final int PERSISTENT = 2;

    Outgoing message(Received received, String reason) {
        BasicProperties properties = new BasicProperties.Builder()
                .contentType(received.properties().getContentType())
                .deliveryMode(PERSISTENT)
                .messageId(UUID.randomUUID().toString())
                .timestamp(Date.from(clock.instant()))
                .headers(Map.of(REASON, reason, SLOT, received.envelope().getRoutingKey()))
                .build();
        return new Outgoing("", Refusal.QUEUE, true, properties, received.body());
    }
}
