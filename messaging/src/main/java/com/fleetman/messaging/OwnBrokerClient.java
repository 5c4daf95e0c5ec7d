// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps Spring Boot from setting up a client for RabbitMQ where another broker is chosen, and from reporting the health
 * of a connection that carries nothing: a subscription knows its own.
 */
final class OwnBrokerClient implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final String RABBITMQ = "org.springframework.boot.amqp.autoconfigure.";
    private static final String HEALTH = RABBITMQ + "health.";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean rabbitmq = environment != null
                && "rabbitmq".equalsIgnoreCase(environment.getProperty(MessagingProperties.PREFIX + ".broker"));
        boolean[] wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            wanted[i] = name == null || !name.startsWith(RABBITMQ) || rabbitmq && !name.startsWith(HEALTH);
        }
        return wanted;
    }
}
