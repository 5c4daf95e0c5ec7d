// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

/** Connections that all break at once, as they do when their process dies. */
final class MortalConnections {
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private final Connections connections;

    MortalConnections(Connections real) {
        connections = new Connections(new ConnectionFactory() {
            @Override
            public Connection newConnection(List<Address> addresses, String name) throws IOException, TimeoutException {
                Connection connection = real.factory().newConnection(addresses, name);
                open.add(connection);
                return connection;
            }
        }, real.addresses(), real.owner());
    }

    Connections connections() {
        return connections;
    }

    void die() {
        open.forEach(connection -> connection.abort(1));
        open.clear();
    }
}
