// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import org.testcontainers.rabbitmq.RabbitMQContainer;

/** A RabbitMQ. */
public final class RabbitMqServer extends ServerInContainer {
    private static final int AMQP = 5672;

    private final RabbitMQContainer container;

    private RabbitMqServer(RabbitMQContainer container) {
        super(container, AMQP);
        this.container = container;
    }

    /** One for all tests of this JVM; it ends with it. */
    public static RabbitMqServer shared() {
        return Shared.SERVER;
    }

    public static RabbitMqServer started() {
        RabbitMqServer server = new RabbitMqServer(new RabbitMQContainer(Images.RABBITMQ)
                // The node's name, and with it the place of its data, is made of the host's.
                .withCreateContainerCmdModifier(command -> command.withHostName("rabbitmq")));
        server.start();
        return server;
    }

    public String user() {
        return container.getAdminUsername();
    }

    public String password() {
        return container.getAdminPassword();
    }

    /** Where it is and who may use it, in one line. */
    public String uri() {
        return "amqp://" + user() + ":" + password() + "@" + host() + ":" + port();
    }

    /** A virtual host of its own, so that tests do not meet. */
    public String newVirtualHost() {
        String name = "test-" + UUID.randomUUID();
        control("add_vhost", name);
        control("set_permissions", "-p", name, user(), ".*", ".*", ".*");
        return name;
    }

    /** Runs {@code rabbitmqctl} and returns what it printed. */
    public String control(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "rabbitmqctl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            var result = container.execInContainer(command);
            if (result.getExitCode() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + result.getStderr());
            }
            return result.getStdout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static final class Shared {
        private static final RabbitMqServer SERVER = started();
    }
}
