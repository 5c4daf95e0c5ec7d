// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rabbitmq;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;

import com.rabbitmq.client.ConnectionFactory;

/** Where a RabbitMQ is and who we are there, as an AMQP URI says it. */
public final class RabbitMqAddress {
    private static final String DEFAULT_VIRTUAL_HOST = "/";

    private final ConnectionFactory parsed;

    private RabbitMqAddress(ConnectionFactory parsed) {
        this.parsed = parsed;
    }

    /** What the URI leaves out is as RabbitMQ itself has it: guest, guest, 5672, the virtual host "/". */
    public static Optional<RabbitMqAddress> parse(String uri) {
        try {
            URI given = new URI(uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri);
            if (given.getScheme() == null || given.getHost() == null) {
                return Optional.empty();
            }
            ConnectionFactory parsed = new ConnectionFactory();
            parsed.setUri(given);
            return Optional.of(new RabbitMqAddress(parsed));
        } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** The environment that leads a service there, and nowhere else. */
    public Map<String, String> settings() {
        return Map.of("FLEETMAN_MESSAGING_BROKER",
                "rabbitmq",
                "SPRING_RABBITMQ_HOST",
                parsed.getHost(),
                "SPRING_RABBITMQ_PORT",
                String.valueOf(parsed.getPort()),
                "SPRING_RABBITMQ_USERNAME",
                parsed.getUsername(),
                "SPRING_RABBITMQ_PASSWORD",
                parsed.getPassword(),
                "SPRING_RABBITMQ_VIRTUAL_HOST",
                parsed.getVirtualHost(),
                "SPRING_RABBITMQ_SSL_ENABLED",
                String.valueOf(parsed.isSSL()),
                // Set in the shell, it would outdo the host and port above.
                "SPRING_RABBITMQ_ADDRESSES",
                "");
    }

    ConnectionFactory connections() {
        return parsed.clone();
    }

    /** Whether it is where a RabbitMQ on this machine usually is. */
    boolean isUsual() {
        return hostAndPort().equals("localhost:5672");
    }

    String user() {
        return parsed.getUsername();
    }

    String hostAndPort() {
        return parsed.getHost() + ":" + parsed.getPort();
    }

    /** For people, so without the password. */
    @Override
    public String toString() {
        String virtualHost = parsed.getVirtualHost();
        return (parsed.isSSL() ? "amqps://" : "amqp://") + hostAndPort()
                + (virtualHost.equals(DEFAULT_VIRTUAL_HOST) ? "" : "/" + virtualHost);
    }
}
