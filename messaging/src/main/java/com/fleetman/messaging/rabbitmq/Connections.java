// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

import com.fleetman.messaging.broker.BrokerLoop;

/**
 * Opens connections to RabbitMQ. One for each use: the broker holds up a connection that publishes too much, and must
 * not hold up acknowledgements with it. Spring's own factory would share one, and log every attempt during an outage.
 *
 * @param owner who connects, as the operator sees it in the broker's list
 */
record Connections(ConnectionFactory factory, List<Address> addresses, String owner) {
    private static final int CLOSE_MILLIS = 500;

    Connection open(String use) throws IOException, TimeoutException {
        return factory.newConnection(addresses, owner + " " + use);
    }

    /** Ends a connection whatever state it is in, without waiting long for a broker that does not answer. */
    static void end(Connection connection) {
        connection.abort(CLOSE_MILLIS);
    }

    /** How a consumer's connection is made and ended. */
    BrokerLoop.Dial<Connection> dial(String use) {
        return new BrokerLoop.Dial<>() {
            @Override
            public Connection open(Runnable broken) throws IOException, TimeoutException {
                Connection connection = Connections.this.open(use);
                connection.addShutdownListener(_ -> broken.run());
                return connection;
            }

            @Override
            public void close(Connection connection) {
                end(connection);
            }
        };
    }
}
