// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rabbitmq;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RabbitMqCheckTest {
    @Test
    void whereNobodyListensTheWayOutIsTold() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(complaint("amqp://localhost:" + port)).isEqualTo("No RabbitMQ listens on localhost:" + port
                + ": start it, or name another with --rabbitmq=amqp://user:password@host:port/vhost.");
    }

    @Test
    void aHostThatIsNotThereIsToldOfToo() {
        assertThat(complaint("amqp://nowhere.invalid"))
                .startsWith("No RabbitMQ listens on nowhere.invalid:5672: start it");
    }

    @Test
    void anotherProgramOnThePortIsNoRabbitMq() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = other.accept(); OutputStream out = caller.getOutputStream()) {
                    out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                } catch (IOException closed) {
                    // The test is over.
                }
            });

            assertThat(complaint("amqp://localhost:" + other.getLocalPort()))
                    .startsWith("What listens on localhost:" + other.getLocalPort() + " cannot be used as RabbitMQ (")
                    .hasLineCount(1);
        }
    }

    private static String complaint(String uri) {
        return RabbitMqCheck.complaintAbout(RabbitMqAddress.parse(uri).orElseThrow()).orElseThrow();
    }
}
