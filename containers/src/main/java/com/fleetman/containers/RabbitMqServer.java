// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.testcontainers.rabbitmq.RabbitMQContainer;

/** A RabbitMQ in a container, which keeps its port and its data when it is killed and started again. */
public final class RabbitMqServer implements AutoCloseable {
    private static final int AMQP = 5672;

    private final int port = Ports.free();
    private final RabbitMQContainer container;

    private RabbitMqServer() {
        container = new RabbitMQContainer(Images.RABBITMQ).withStartupAttempts(ContainerProcess.START_ATTEMPTS)
                // The node's name, and with it the place of its data, is made of the host's.
                .withCreateContainerCmdModifier(command -> command.withHostName("rabbitmq"));
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + AMQP));
    }

    /** One for all tests of this JVM; it ends with it. */
    public static RabbitMqServer shared() {
        return Shared.SERVER;
    }

    public static RabbitMqServer start() {
        RabbitMqServer server = new RabbitMqServer();
        server.container.start();
        return server;
    }

    public String host() {
        return container.getHost();
    }

    public int port() {
        return port;
    }

    public String user() {
        return container.getAdminUsername();
    }

    public String password() {
        return container.getAdminPassword();
    }

    /** Where it is and who may use it, in one line. */
    public String uri() {
        return "amqp://" + user() + ":" + password() + "@" + host() + ":" + port;
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

    /** Its process, where containers run on this machine itself and not in a virtual one. */
    public Optional<ProcessHandle> process() {
        return new ContainerProcess(container).handle();
    }

    /** Ends the process as kill -9 does. */
    public void kill() {
        new ContainerProcess(container).kill();
    }

    /** Starts the killed process again; whoever needs it waits for its port. */
    public void startAgain() {
        new ContainerProcess(container).startAgain();
    }

    @Override
    public void close() {
        container.stop();
    }

    private static final class Shared {
        private static final RabbitMqServer SERVER = start();
    }
}
