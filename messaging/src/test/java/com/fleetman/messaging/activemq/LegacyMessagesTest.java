// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.core.JmsTemplate;

import com.fleetman.messaging.MessagingProperties.Format;
import com.fleetman.messaging.broker.Subscription;
import com.fleetman.messaging.report.PositionReport;
import com.fleetman.messaging.report.ReportSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The original Fleetman's messages, read and written beside our own. */
class LegacyMessagesTest {
    private static final Instant FIX = Instant.parse("2026-11-21T06:42:51.864Z");

    @TempDir
    private Path directory;
    private ActiveMqUnderTest broker;

    @BeforeEach
    void start() {
        broker = new ActiveMqUnderTest(directory, Format.LEGACY);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aMapMessageOfTheOriginalSimulatorIsRead() throws InterruptedException {
        send("53.37902256287634", "2026-11-21T07:42:51.864+0100");

        PositionReport report = firstReport();

        assertThat(report.vehicle()).isEqualTo("City Truck");
        assertThat(report.lat()).isEqualTo(53.37902256287634);
        assertThat(report.fixTime()).isEqualTo(FIX);
        assertThat(report.source()).isEqualTo(ReportSource.LEGACY);
    }

    @Test
    void aMapMessageThatIsWrongIsSetAsideAndTheNextOneIsRead() throws InterruptedException {
        send("north", "2026-11-21T06:42:51.864+0000");
        send("53.5", "2026-11-21T06:42:51.864+0000");

        assertThat(firstReport().lat()).isEqualTo(53.5);
    }

    @Test
    void aReportIsPublishedAsTheFourTextsThatTheOriginalTrackerReads() {
        broker.reportPublisher()
                .publish(List.of(
                        PositionReport.of("City Truck", ReportSource.SIMULATOR, FIX, FIX, 53.37902256287634,
                                -1.467330269515514)));

        JmsTemplate jms = new JmsTemplate(new ActiveMQConnectionFactory(broker.url()));
        jms.setReceiveTimeout(5_000);
        assertThat(jms.receive("positionQueue")).isInstanceOfSatisfying(MapMessage.class, map -> {
            assertThat(text(map, "vehicle")).isEqualTo("City Truck");
            assertThat(text(map, "lat")).isEqualTo("53.37902256287634");
            assertThat(text(map, "long")).isEqualTo("-1.467330269515514");
            assertThat(text(map, "time")).isEqualTo("2026-11-21T06:42:51.864+0000");
        });
    }

    private PositionReport firstReport() throws InterruptedException {
        BlockingQueue<PositionReport> reports = new LinkedBlockingQueue<>();
        try (Subscription _ = broker.reportConsumer(10).subscribe(batch -> {
            batch.forEach(delivery -> reports.add(delivery.report()));
            return List.of();
        })) {
            PositionReport report = reports.poll(10, TimeUnit.SECONDS);
            assertThat(report).as("a report within 10 s").isNotNull();
            return report;
        }
    }

    private void send(String lat, String time) {
        new JmsTemplate(new ActiveMQConnectionFactory(broker.url())).send("positionQueue", session -> {
            MapMessage message = session.createMapMessage();
            message.setString("vehicle", "City Truck");
            message.setString("lat", lat);
            message.setString("long", "-1.467330269515514");
            message.setString("time", time);
            return message;
        });
    }

    private static String text(MapMessage map, String name) {
        try {
            return map.getString(name);
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }
}
