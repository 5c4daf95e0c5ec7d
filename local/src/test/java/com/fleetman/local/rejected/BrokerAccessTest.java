// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.rejected;

import java.util.Map;
import java.util.Set;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The way to a real broker that the running fleet names. */
class BrokerAccessTest {
    private final BrokerService broker = new BrokerService();
    private String url = "";

    @BeforeEach
    void aBrokerWithARejectedReport() throws Exception {
        broker.setPersistent(false);
        broker.setUseJmx(false);
        url = broker.addConnector("tcp://127.0.0.1:0").getConnectUri().toString();
        broker.start();
        broker.waitUntilStarted();
        try (Connection connection = new ActiveMQConnectionFactory(url).createConnection();
                Session session = connection.createSession();
                MessageProducer producer = session.createProducer(session.createQueue("positions.rejected"))) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes("{}".getBytes());
            message.setStringProperty("rejectedId", "17");
            message.setStringProperty("reason", "undecodable: vehicle is missing");
            producer.send(message);
        }
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
        broker.waitUntilStopped();
    }

    @Test
    void theRunningFleetsBrokerIsAsked() {
        assertThat(access(url).use(reports -> {
            assertThat(reports.list(10)).singleElement().satisfies(report -> {
                assertThat(report.reason()).isEqualTo("undecodable: vehicle is missing");
                assertThat(report.body()).asString().isEqualTo("{}");
                assertThat(report.id()).isEqualTo("17");
                assertThat(reports.drop(Set.of("17"))).isOne();
            });
            return reports.list(10).size();
        })).isZero();
    }

    @Test
    void aBrokerThatIsAwayIsNamed() throws Exception {
        stop();

        assertThatExceptionOfType(BrokerUnusableException.class)
                .isThrownBy(() -> access(url).use(reports -> reports.list(1).size()))
                .withMessage("ActiveMQ on %s cannot be used: Connection refused.", url);
    }

    private static BrokerAccess access(String url) {
        return new BrokerAccess(
                () -> Map.of("FLEETMAN_MESSAGING_BROKER", "activemq", "FLEETMAN_MESSAGING_ACTIVEMQ_URL", url));
    }
}
