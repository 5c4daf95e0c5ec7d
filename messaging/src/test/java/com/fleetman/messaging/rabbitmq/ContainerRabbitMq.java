// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import com.fleetman.containers.RabbitMqServer;

/** A virtual host of the RabbitMQ that all container tests share. */
final class ContainerRabbitMq implements RunningRabbitMq {
    /** Held by whoever uses it, because others would not survive its being killed. */
    static final String LOCK = "the shared RabbitMQ";

    private final RabbitMqServer server = RabbitMqServer.shared();
    private final String virtualHost = server.newVirtualHost();

    @Override
    public Connections connections(String owner) {
        return TestConnections.to(server.host(), server.port(), server.user(), server.password(), virtualHost, owner);
    }

    /** What {@code rabbitmqctl} says of this virtual host. */
    String control(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-p";
        all[1] = virtualHost;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return server.control(all);
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void startAgain() {
        server.startAgain();
    }
}
