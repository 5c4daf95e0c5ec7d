// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.command.ActiveMQQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The process beside a real broker that starts after it, goes away and comes back. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ActiveMqTest {
    private final int port = freePort();

    @Test
    void reportsWaitForABrokerThatIsAway() throws Exception {
        try (ConfigurableApplicationContext simulator = start()) {
            Awaitility.await().until(() -> gauge(simulator, "fleetman.simulator.buffered.reports") > 20);
            BrokerService first = startBroker();
            Awaitility.await().until(() -> queued(first) > 100);

            first.stop();
            first.waitUntilStopped();
            Awaitility.await().until(() -> gauge(simulator, "fleetman.simulator.buffered.reports") > 20);
            BrokerService second = startBroker();
            Awaitility.await().until(() -> queued(second) > 100);

            assertThat(simulator.getBean(MeterRegistry.class).get("fleetman.simulator.reports.dropped").counters())
                    .allSatisfy(dropped -> assertThat(dropped.count()).isZero());
            second.stop();
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(PositionSimulatorApplication.class).run("--server.port=0",
                "--spring.profiles.active=activemq",
                "--fleetman.messaging.activemq.url=tcp://127.0.0.1:" + port,
                "--fleetman.simulator.report-interval=500ms");
    }

    private BrokerService startBroker() throws Exception {
        BrokerService broker = new BrokerService();
        broker.setPersistent(false);
        broker.setUseJmx(false);
        broker.addConnector("tcp://127.0.0.1:" + port);
        broker.start();
        broker.waitUntilStarted();
        return broker;
    }

    private static long queued(BrokerService broker) throws Exception {
        return broker.getDestination(new ActiveMQQueue("positionQueue"))
                .getDestinationStatistics()
                .getMessages()
                .getCount();
    }

    private static double gauge(ConfigurableApplicationContext context, String name) {
        return context.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
