// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.leadership;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import io.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.kubernetes.client.openapi.apis.CoordinationV1Api;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import com.fleetman.messaging.report.PositionReport;
import com.fleetman.simulator.ScriptedCluster;
import com.fleetman.simulator.reporting.FleetControl;
import com.fleetman.simulator.reporting.TestFleet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Who of several simulators drives, in front of an API server that answers or does not. */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class LeadershipTest {
    private static final Duration HAND_OVER = Duration.ofSeconds(60);

    private final ScriptedCluster cluster = new ScriptedCluster();
    private final List<Simulator> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Simulator::close);
        cluster.close();
    }

    @Test
    void ofTwoSimulatorsOneDrives() {
        Simulator first = leader("first");
        Simulator second = start("second");

        Awaitility.await().until(() -> "first".equals(second.leadership.leader()));
        assertThat(second.control.driving()).isFalse();
        assertThat(first.control.driving()).isTrue();
    }

    @Test
    void whoStopsGivesTheLeaseBackSoThatTheNextNeedNotWaitForItsEnd() {
        Simulator first = leader("first");
        Simulator second = standby("second");

        first.leadership.stop();

        assertThat(cluster.written().getLast().path("spec").path("holderIdentity").isMissingNode()).isTrue();
        assertThat(first.control.driving()).isFalse();
        Awaitility.await().atMost(HAND_OVER).until(second.control::driving);
    }

    @Test
    void whoIsKilledIsReplacedAndNoReportIsMissingAndNoVehicleLeaps() throws InterruptedException {
        Simulator first = leader("first");
        Simulator second = standby("second");
        first.control.speed(20);
        Awaitility.await().until(() -> cluster.written().toString().contains(LeaseClock.ANNOTATION));
        Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(first.control::driving);

        first.kill(cluster);
        second.control.speed(20);
        Awaitility.await().atMost(HAND_OVER).until(second.control::driving);
        Awaitility.await().until(() -> second.fleet.reports().size() == 20);

        Map<String, NavigableMap<Instant, PositionReport>> before = first.fleet.reports();
        Map<String, NavigableMap<Instant, PositionReport>> after = second.fleet.reports();
        assertThat(before).hasSize(20).allSatisfy((vehicle, reports) -> {
            NavigableMap<Instant, PositionReport> later = requireNonNull(after.get(vehicle));
            assertThat(later).containsKey(reports.lastKey());
            assertThat(requireNonNull(later.get(reports.lastKey())).lat())
                    .isCloseTo(requireNonNull(reports.lastEntry().getValue().lat()), Offset.offset(1e-6));
        });
    }

    @Test
    void whoLosesTheApiServerGoesOnUntilAnotherDrives(CapturedOutput output) {
        Simulator first = leader("first");
        Simulator second = standby("second");

        cluster.cutOff("first");
        Awaitility.await().atMost(HAND_OVER).until(second.control::driving);
        assertThat(first.control.driving()).isTrue();
        assertThat(output).containsOnlyOnce("The Lease cannot be asked for, and first stays in the lead");

        cluster.reconnect("first");
        Awaitility.await().until(() -> !first.control.driving());
        assertThat(second.control.driving()).isTrue();
    }

    @Test
    void whoMayNotAskDrives(CapturedOutput output) {
        cluster.forbid(true);
        Simulator alone = start("alone");

        Awaitility.await().until(alone.control::driving);
        assertThat(output).containsOnlyOnce(
                "This simulator drives the fleet, because it cannot ask for the Lease: HTTP 403");
        assertThat(new LeadershipHealth(alone.leadership, alone.control).health().getStatus().getCode())
                .isEqualTo("UNKNOWN");
    }

    private Simulator leader(String name) {
        Simulator simulator = start(name);
        Awaitility.await().until(simulator.control::driving);
        return simulator;
    }

    private Simulator standby(String name) {
        Simulator simulator = start(name);
        Awaitility.await().until(() -> simulator.leadership.leader() != null);
        return simulator;
    }

    private Simulator start(String name) {
        Simulator simulator = new Simulator(cluster, name);
        started.add(simulator);
        simulator.fleet.start();
        simulator.leadership.start();
        return simulator;
    }

    private static final class Simulator implements AutoCloseable {
        private final String name;
        private final TestFleet fleet = new TestFleet();
        private final FleetControl control;
        private final Leadership leadership;

        Simulator(ScriptedCluster cluster, String name) {
            this.name = name;
            LeaseClock clock = new LeaseClock(new CoordinationV1Api(cluster.client(name)), ScriptedCluster.NAMESPACE,
                    "position-simulator", name);
            this.control = fleet.control(clock);
            this.leadership = new Leadership(
                    new LeaseLock(ScriptedCluster.NAMESPACE, "position-simulator", name, cluster.client(name)), clock,
                    control);
        }

        void kill(ScriptedCluster cluster) {
            cluster.cutOff(name);
            fleet.close();
        }

        @Override
        public void close() {
            fleet.close();
            leadership.stop();
        }
    }
}
