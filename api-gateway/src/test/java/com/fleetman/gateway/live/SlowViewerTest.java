// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fleetman.gateway.RunningGateway;
import com.fleetman.messaging.update.VehicleUpdate;

import static com.fleetman.gateway.Fleet.seen;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SlowViewerTest {
    private static final Duration STOP_BUDGET = Duration.ofSeconds(8);

    private final RunningGateway gateway = new RunningGateway("fleetman.gateway.live.batch-interval=20ms");

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void forASlowViewerBatchesBecomeOneThatHoldsTheLatest() throws IOException {
        VehicleUpdate[] fleet = IntStream.range(0, 5000)
                .mapToObj(n -> seen("Vehicle " + n, 0))
                .toArray(VehicleUpdate[]::new);
        gateway.broker.connect();
        gateway.broker.publish("p", 1, fleet);
        try (RawViewer viewer = RawViewer.open(gateway.port(), "/api/live")) {
            AtomicInteger second = new AtomicInteger();
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(() -> {
                int now = second.incrementAndGet();
                gateway.broker.publish("p", 1 + now, moved(fleet, now));
                return coalesced() > 20;
            });
            gateway.broker.publish("p", 2 + second.get(), seen("The Last", 1));

            assertThat(viewer.readUntil("The Last").split("event: fixes").length).isLessThan(second.get() - 15);
        }
    }

    @Test
    void aViewerThatReadsNothingDoesNotHoldUpTheStop() throws IOException {
        gateway.broker.connect();
        VehicleUpdate[] fleet = IntStream.range(0, 5000)
                .mapToObj(n -> seen("Vehicle " + n, 0))
                .toArray(VehicleUpdate[]::new);
        try (RawViewer _ = RawViewer.open(gateway.port(), "/api/live")) {
            AtomicInteger second = new AtomicInteger();
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(() -> {
                int now = second.incrementAndGet();
                gateway.broker.publish("p", now, moved(fleet, now));
                return coalesced() > 20;
            });

            long begun = System.nanoTime();
            gateway.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(STOP_BUDGET);
        }
    }

    private static VehicleUpdate[] moved(VehicleUpdate[] fleet, int second) {
        return IntStream.range(0, fleet.length)
                .mapToObj(n -> seen(fleet[n].vehicle(), second))
                .toArray(VehicleUpdate[]::new);
    }

    private double coalesced() {
        return gateway.bean(MeterRegistry.class).get("fleetman.live.coalesced").counter().count();
    }
}
