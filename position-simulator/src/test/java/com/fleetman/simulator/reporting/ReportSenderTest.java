// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import com.fleetman.messaging.broker.NotConfirmedException;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.report.PositionReport;

import static org.assertj.core.api.Assertions.assertThat;

/** The way from the buffer to a broker that comes and goes. */
@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class ReportSenderTest {
    private final Programme programme = Samples.programme(1);
    private final ReportBuffer buffer = new ReportBuffer(10_000);
    private final ReportMetrics metrics = Samples.metrics(buffer, programme);
    private final Broker broker = new Broker();
    private final Ticker ticker = new Ticker(programme, new ReportBuffer(1), metrics, InstantSource.system());
    private final Simulation simulation = new Simulation(ticker,
            new ReportSender(buffer, broker, metrics, InstantSource.system()), buffer, Duration.ofSeconds(1));

    @AfterEach
    void stop() {
        broker.refusals.set(0);
        simulation.stop();
    }

    @Test
    void everythingIsConfirmedOnceAndInOrder() {
        buffer.add(Samples.reports(0, 1_234));
        simulation.start();

        Awaitility.await().until(() -> metrics.confirmed.count() == 1_234);
        assertThat(broker.taken).isEqualTo(Samples.reports(0, 1_234));
    }

    @Test
    void batchesAreBounded() {
        buffer.add(Samples.reports(0, 2_000));
        simulation.start();

        Awaitility.await().until(() -> metrics.confirmed.count() == 2_000);
        assertThat(broker.batches).containsExactly(500, 500, 500, 500);
    }

    @Test
    void anUnconfirmedBatchIsSentAgainUntilItIsConfirmed(CapturedOutput output) {
        broker.refusals.set(3);
        buffer.add(Samples.reports(0, 7));
        simulation.start();

        Awaitility.await().until(() -> metrics.confirmed.count() == 7);
        assertThat(broker.batches).containsExactly(7, 7, 7, 7);
        assertThat(output.getOut().lines().filter(line -> line.contains("Reports are kept here"))).hasSize(1);
        assertThat(output.getOut().lines().filter(line -> line.contains("takes reports again"))).hasSize(1);
    }

    @Test
    void stoppingEmptiesTheBufferFirst() {
        broker.refusals.set(2);
        buffer.add(Samples.reports(0, 900));
        simulation.start();
        simulation.stop();

        assertThat(broker.taken).hasSize(900);
    }

    @Test
    void stoppingDoesNotWaitForABrokerThatIsAway(CapturedOutput output) {
        broker.refusals.set(Integer.MAX_VALUE);
        buffer.add(Samples.reports(0, 900));
        simulation.start();
        simulation.stop();

        assertThat(simulation.isRunning()).isFalse();
        assertThat(output).contains("Stopped while the broker was away: 900 reports are lost");
    }

    @Test
    void aDeadThreadIsNoticed() {
        assertThat(new SimulationHealth(simulation).health().getStatus().getCode()).isEqualTo("DOWN");
        simulation.start();
        assertThat(new SimulationHealth(simulation).health().getStatus().getCode()).isEqualTo("UP");
        ticker.stop();
        Awaitility.await()
                .until(() -> new SimulationHealth(simulation).health().getStatus().getCode().equals("DOWN"));
    }

    private static final class Broker implements ReportPublisher {
        private final AtomicInteger refusals = new AtomicInteger();
        private final List<Integer> batches = new CopyOnWriteArrayList<>();
        private final List<PositionReport> taken = new CopyOnWriteArrayList<>();

        @Override
        public void publish(List<PositionReport> reports) {
            batches.add(reports.size());
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new NotConfirmedException("away", null);
            }
            taken.addAll(reports);
        }
    }
}
