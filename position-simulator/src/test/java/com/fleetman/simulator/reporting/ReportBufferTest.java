// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fleetman.messaging.report.PositionReport;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports between the clock and the broker. */
@Timeout(20)
class ReportBufferTest {
    private final ReportBuffer buffer = new ReportBuffer(10);

    @Test
    void reportsLeaveInTheOrderTheyCame() throws InterruptedException {
        buffer.add(Samples.reports(0, 4));

        assertThat(buffer.take(3)).isEqualTo(Samples.reports(0, 3));
        assertThat(buffer.take(3)).isEqualTo(Samples.reports(3, 4));
    }

    @Test
    void theOldestGiveWayAndAreCounted() throws InterruptedException {
        assertThat(buffer.add(Samples.reports(0, 10))).isZero();
        assertThat(buffer.add(Samples.reports(10, 13))).isEqualTo(3);
        assertThat(buffer.size()).isEqualTo(10);
        assertThat(buffer.take(100)).isEqualTo(Samples.reports(3, 13));
    }

    @Test
    void takingWaitsForReports() {
        CompletableFuture<List<PositionReport>> taken = new CompletableFuture<>();
        Thread taker = Thread.ofVirtual().start(() -> {
            try {
                taken.complete(buffer.take(5));
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        Awaitility.await().until(() -> taker.getState() == Thread.State.WAITING);

        buffer.add(Samples.reports(0, 1));

        assertThat(taken.join()).isEqualTo(Samples.reports(0, 1));
    }

    @Test
    void aClosedBufferIsEmptiedAndThenGivesNothing() throws InterruptedException {
        buffer.add(Samples.reports(0, 1));
        buffer.close();

        assertThat(buffer.take(5)).hasSize(1);
        assertThat(buffer.take(5)).isEmpty();
    }
}
