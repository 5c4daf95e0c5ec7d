// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rabbitmq;

import org.junit.jupiter.api.Test;

import com.fleetman.containers.NeedsDocker;
import com.fleetman.containers.RabbitMqServer;

import static org.assertj.core.api.Assertions.assertThat;

@NeedsDocker
class RealRabbitMqTest {
    private final RabbitMqServer server = RabbitMqServer.shared();

    @Test
    void aRabbitMqThatLetsUsInIsFine() {
        assertThat(RabbitMqCheck.complaintAbout(address(server.password(), "/" + server.newVirtualHost()))).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldOfWithoutShowingIt() {
        assertThat(RabbitMqCheck.complaintAbout(address("mistaken", ""))).contains(
                "RabbitMQ on localhost:%d does not let the user '%s' in with this password: name another with %s."
                        .formatted(server.port(), server.user(), "--rabbitmq=amqp://user:password@host:port/vhost"));
    }

    @Test
    void aVirtualHostThatIsNotThereIsNamed() {
        assertThat(RabbitMqCheck.complaintAbout(address(server.password(), "/nowhere"))).hasValueSatisfying(
                complaint -> assertThat(complaint).contains("vhost nowhere not found").hasLineCount(1));
    }

    private RabbitMqAddress address(String password, String path) {
        return RabbitMqAddress
                .parse("amqp://%s:%s@localhost:%d%s".formatted(server.user(), password, server.port(), path))
                .orElseThrow();
    }
}
