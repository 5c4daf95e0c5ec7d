// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rabbitmq;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RabbitMqAddressTest {
    @Test
    void whatIsLeftOutIsAsRabbitMqHasIt() {
        assertThat(RabbitMqAddress.parse("amqp://localhost/")).hasValueSatisfying(address -> {
            assertThat(address).hasToString("amqp://localhost:5672");
            assertThat(address.settings()).containsEntry("FLEETMAN_MESSAGING_BROKER", "rabbitmq")
                    .containsEntry("SPRING_RABBITMQ_HOST", "localhost")
                    .containsEntry("SPRING_RABBITMQ_PORT", "5672")
                    .containsEntry("SPRING_RABBITMQ_USERNAME", "guest")
                    .containsEntry("SPRING_RABBITMQ_PASSWORD", "guest")
                    .containsEntry("SPRING_RABBITMQ_VIRTUAL_HOST", "/")
                    .containsEntry("SPRING_RABBITMQ_SSL_ENABLED", "false");
        });
    }

    @Test
    void everythingCanBeSaidAndThePasswordIsNotShown() {
        assertThat(RabbitMqAddress.parse("amqps://fleet:a%40b%2Fc@mq.example:5673/my%2Fhost"))
                .hasValueSatisfying(address -> {
                    assertThat(address).hasToString("amqps://mq.example:5673/my/host");
                    assertThat(address.settings()).containsEntry("SPRING_RABBITMQ_HOST", "mq.example")
                            .containsEntry("SPRING_RABBITMQ_PORT", "5673")
                            .containsEntry("SPRING_RABBITMQ_USERNAME", "fleet")
                            .containsEntry("SPRING_RABBITMQ_PASSWORD", "a@b/c")
                            .containsEntry("SPRING_RABBITMQ_VIRTUAL_HOST", "my/host")
                            .containsEntry("SPRING_RABBITMQ_SSL_ENABLED", "true");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "localhost:5672", "http://localhost", "amqp:", "amqp://", "amqp://a b",
            "amqp://localhost/a/b"})
    void whatIsNoAddressIsNone(String uri) {
        assertThat(RabbitMqAddress.parse(uri)).isEmpty();
    }
}
