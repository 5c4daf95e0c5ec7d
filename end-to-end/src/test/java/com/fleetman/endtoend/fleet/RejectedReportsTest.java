// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.fleet;

import java.time.Duration;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;

import com.fleetman.benchmarks.fleet.FleetUp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code ./fleet rejected} on the embedded broker of a running fleet. */
@WithFleet
class RejectedReportsTest {
    private final FleetUp fleet;

    RejectedReportsTest(FleetUp fleet) {
        this.fleet = fleet;
    }

    @Test
    void aReportThatNobodyCanReadIsListedShownSentAgainAndDropped() throws JMSException {
        publish("no report");

        String id = await().atMost(Duration.ofSeconds(30)).until(this::firstRejected, it -> !it.isEmpty());
        assertThat(fleet.fleet("rejected", "show", id)).contains("undecodable").endsWith("\nno report\n");
        assertThat(fleet.fleet("rejected", "replay", "--all")).isEqualTo("1 sent to the trackers again.\n");
        await().atMost(Duration.ofSeconds(30)).until(this::firstRejected, it -> !it.isEmpty());
        assertThat(fleet.fleet("rejected", "drop", "--all")).isEqualTo("1 dropped.\n");
        assertThat(fleet.fleet("rejected", "list")).isEqualTo("Nothing has been rejected.\n");
    }

    private String firstRejected() {
        return fleet.fleet("rejected", "list")
                .lines()
                .filter(line -> line.contains("undecodable"))
                .map(line -> line.split(" ")[0])
                .findFirst()
                .orElse("");
    }

    private void publish(String body) throws JMSException {
        try (Connection connection = new ActiveMQConnectionFactory(fleet.broker()).createConnection();
                Session session = connection.createSession();
                MessageProducer producer = session.createProducer(session.createQueue("positionQueue"))) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(body.getBytes());
            producer.send(message);
        }
    }
}
