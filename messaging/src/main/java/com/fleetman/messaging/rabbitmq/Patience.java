// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.Duration;

import com.rabbitmq.client.ConnectionFactory;
import org.springframework.boot.amqp.autoconfigure.ConnectionFactoryCustomizer;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;

/** How long a broker may be silent before it counts as away, where {@code spring.rabbitmq} does not say. */
record Patience(RabbitProperties settings, Duration timeout) implements ConnectionFactoryCustomizer {
    /** A process that hangs loses its queues after two of them. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** A quorum queue is declared by a vote, which may take its time on a busy broker. */
    private static final Duration CALL = Duration.ofSeconds(10);

    @Override
    public void customize(ConnectionFactory factory) {
        if (settings.getRequestedHeartbeat() == null) {
            factory.setRequestedHeartbeat((int) HEARTBEAT.toSeconds());
        }
        if (settings.getConnectionTimeout() == null) {
            factory.setConnectionTimeout((int) timeout.toMillis());
        }
        factory.setHandshakeTimeout((int) Math.max(timeout.toMillis(), HEARTBEAT.toMillis()));
        factory.setChannelRpcTimeout((int) CALL.toMillis());
        factory.setExceptionHandler(new QuietExceptionHandler());
    }
}
