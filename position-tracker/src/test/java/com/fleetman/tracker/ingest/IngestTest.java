// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;

import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.Subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class IngestTest {
    private final Subscription subscription = mock();
    private final ReportConsumer consumer = _ -> subscription;
    private final Ingest ingest = new Ingest(consumer, _ -> List.of(), () -> {});

    @Test
    void itIsConnectedWhenItsSubscriptionIs() {
        assertThat(ingest.connected()).isFalse();
        ingest.start();
        assertThat(ingest.connected()).isFalse();
        given(subscription.connected()).willReturn(true);
        assertThat(ingest.connected()).isTrue();
    }

    @Test
    void stoppingClosesTheSubscription() {
        ingest.start();
        ingest.stop();
        then(subscription).should().close();
        assertThat(ingest.isRunning()).isFalse();
    }

    @Test
    void itStopsBeforeHttpDoes() {
        assertThat(ingest.getPhase()).isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
    }
}
