// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.Duration;
import java.util.List;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.ConnectionFactory;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;

/** Connections as the services make them, to a server of the tests. */
final class TestConnections {
    static final Duration SEND_TIMEOUT = Duration.ofSeconds(2);

    private TestConnections() {}

    static Connections to(String host, int port, String user, String password, String virtualHost, String owner) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setAutomaticRecoveryEnabled(false);
        factory.setUsername(user);
        factory.setPassword(password);
        factory.setVirtualHost(virtualHost);
        new Patience(new RabbitProperties(), SEND_TIMEOUT).customize(factory);
        return new Connections(factory, List.of(new Address(host, port)), owner);
    }
}
