// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.jms.BytesMessage;
import jakarta.jms.Message;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;
import org.springframework.jms.core.JmsTemplate;

import com.fleetman.messaging.MessagingProperties;
import com.fleetman.messaging.MessagingProperties.ActiveMq;
import com.fleetman.messaging.MessagingProperties.Broker;
import com.fleetman.messaging.MessagingProperties.Format;
import com.fleetman.messaging.MessagingProperties.RabbitMq;
import com.fleetman.messaging.broker.BrokerUnderTest;
import com.fleetman.messaging.broker.RejectedReports;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdatePublisher;

/** ActiveMQ in this JVM, behind TCP and on disk, with the manners of a default installation: when full, it waits. */
final class ActiveMqUnderTest implements BrokerUnderTest {
    private static final int CAPACITY_KILOBYTES = 24 * 1024;
    private static final int JOURNAL_FILE_KILOBYTES = 2 * 1024;

    private final Path directory;
    private final Destinations destinations = Destinations.of("positionQueue");
    private final ReportMessages messages;
    private final ActiveMQConnectionFactory factory;
    private final PublisherConnection connection;
    private final ConfirmedSender sender;
    private BrokerService broker;
    private int port;

    ActiveMqUnderTest(Path directory, Format format) {
        this.directory = directory;
        start();
        ActiveMq settings = new ActiveMq(url(), null, null, "positionQueue", format, Duration.ofSeconds(2));
        ActiveMqAutoConfiguration configuration = new ActiveMqAutoConfiguration();
        factory = configuration.activeMqConnectionFactory(
                new MessagingProperties(Broker.ACTIVEMQ, 500, new RabbitMq(8, 0, false, Duration.ofSeconds(2)),
                        settings));
        connection = configuration.activeMqPublisherConnection(factory);
        sender = new ConfirmedSender(connection, settings.sendTimeout());
        messages = new ReportMessages(format, InstantSource.system());
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public ReportPublisher reportPublisher() {
        return new ActiveMqReportPublisher(sender, destinations, messages);
    }

    @Override
    public ReportConsumer reportConsumer(int batchSize) {
        return new ActiveMqReportConsumer(factory, destinations, messages, batchSize);
    }

    @Override
    public UpdatePublisher updatePublisher() {
        return new ActiveMqUpdatePublisher(sender, destinations, UUID.randomUUID().toString());
    }

    @Override
    public UpdateConsumer updateConsumer() {
        return new ActiveMqUpdateConsumer(factory, destinations);
    }

    @Override
    public RejectedReports rejectedReports() {
        return new ActiveMqRejectedReports(factory, destinations);
    }

    @Override
    public void send(byte[] body) {
        new JmsTemplate(connection).send(destinations.reports(), session -> {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(body);
            return message;
        });
    }

    @Override
    public List<SetAside> takeSetAside() {
        JmsTemplate jms = new JmsTemplate(connection);
        jms.setReceiveTimeout(300);
        List<SetAside> taken = new ArrayList<>();
        jms.execute(_ -> {
            for (Message next = jms.receive(destinations.rejected()); next != null; next = jms
                    .receive(destinations.rejected())) {
                byte[] body = next.getBody(byte[].class);
                taken.add(new SetAside(next.getStringProperty("reason"), body));
            }
            return taken;
        });
        return taken;
    }

    @Override
    public void start() {
        try {
            KahaDBPersistenceAdapter store = new KahaDBPersistenceAdapter();
            store.setDirectory(directory.toFile());
            store.setJournalMaxFileLength(JOURNAL_FILE_KILOBYTES * 1024);
            // Disk is given back when the journal is swept, by default only twice a minute.
            store.setCleanupInterval(500);
            broker = new BrokerService();
            broker.setDataDirectoryFile(directory.toFile());
            broker.setBrokerName("contract");
            broker.setUseJmx(false);
            broker.setUseShutdownHook(false);
            broker.setPersistenceAdapter(store);
            broker.getSystemUsage().getStoreUsage().setLimit(CAPACITY_KILOBYTES * 1024L);
            broker.addConnector("tcp://127.0.0.1:" + port);
            broker.start();
            broker.waitUntilStarted();
            port = broker.getTransportConnectors().getFirst().getConnectUri().getPort();
        } catch (Exception e) {
            throw new IllegalStateException("ActiveMQ does not start", e);
        }
    }

    @Override
    public void kill() {
        try {
            broker.stop();
            broker.waitUntilStopped();
        } catch (Exception e) {
            throw new IllegalStateException("ActiveMQ does not stop", e);
        }
    }

    @Override
    public int capacityKilobytes() {
        return CAPACITY_KILOBYTES;
    }

    @Override
    public void close() {
        connection.destroy();
        kill();
    }
}
