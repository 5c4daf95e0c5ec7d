// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rabbitmq;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;

/** Knocks at a RabbitMQ before a fleet is started that could do nothing without it. */
public final class RabbitMqCheck {
    private static final int TIMEOUT_MS = 3_000;
    private static final String HOW_TO_START_ONE = """
            start one (docker run -d -p 127.0.0.1:5672:5672 rabbitmq:4-management, \
            or the package rabbitmq-server of your system)""";
    private static final String HOW_TO_NAME_ANOTHER = "--rabbitmq=amqp://user:password@host:port/vhost";

    private RabbitMqCheck() {}

    /** Why the fleet cannot use it, and what to do, in one sentence; empty when it can. */
    public static Optional<String> complaintAbout(RabbitMqAddress address) {
        ConnectionFactory factory = address.connections();
        factory.setConnectionTimeout(TIMEOUT_MS);
        factory.setHandshakeTimeout(TIMEOUT_MS);
        factory.setShutdownTimeout(TIMEOUT_MS);
        factory.setAutomaticRecoveryEnabled(false);
        try (Connection _ = factory.newConnection("fleetman launcher")) {
            return Optional.empty();
        } catch (ConnectException | UnknownHostException | NoRouteToHostException | SocketTimeoutException nobody) {
            return Optional.of("No RabbitMQ listens on %s: %s, or name another with %s.".formatted(
                    address.hostAndPort(), address.isUsual() ? HOW_TO_START_ONE : "start it", HOW_TO_NAME_ANOTHER));
        } catch (PossibleAuthenticationFailureException stranger) {
            return Optional.of("RabbitMQ on %s does not let the user '%s' in with this password: name another with %s."
                    .formatted(address.hostAndPort(), address.user(), HOW_TO_NAME_ANOTHER));
        } catch (IOException | TimeoutException unusable) {
            return Optional.of("What listens on %s cannot be used as RabbitMQ (%s): name another with %s."
                    .formatted(address.hostAndPort(), reason(unusable), HOW_TO_NAME_ANOTHER));
        }
    }

    private static String reason(Exception failure) {
        if (failure.getCause() instanceof ShutdownSignalException closed
                && closed.getReason() instanceof AMQP.Connection.Close close) {
            return close.getReplyText();
        }
        return String.valueOf(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }
}
