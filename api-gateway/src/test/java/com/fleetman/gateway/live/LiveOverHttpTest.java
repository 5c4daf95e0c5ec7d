// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import com.fleetman.gateway.Fleet;
import com.fleetman.gateway.RunningGateway;
import com.fleetman.messaging.update.VehicleUpdate;

import static com.fleetman.gateway.Fleet.seen;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LiveOverHttpTest {
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT = new ParameterizedTypeReference<>() {
    };

    private RunningGateway gateway = new RunningGateway("fleetman.gateway.live.batch-interval=20ms");

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aViewerIsToldOfTheFleetAndOfItsMoves() {
        fleetLoaded(seen("City Truck", 0));

        StepVerifier.create(watch())
                .assertNext(retry -> assertThat(retry.retry()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4)))
                .assertNext(hello -> {
                    assertThat(hello.event()).isEqualTo("hello");
                    assertThat(hello.data()).contains("\"vehicles\":1", "\"servedBy\":\"api-gateway;");
                })
                .assertNext(snapshot -> {
                    assertThat(snapshot.event()).isEqualTo("snapshot");
                    assertThat(snapshot.id()).matches("\\d{13}");
                    assertThat(snapshot.data()).contains("City Truck");
                })
                .assertNext(health -> assertThat(health.data()).contains("\"broker\":\"up\""))
                .then(() -> gateway.broker.publish("p", 1, seen("City Truck", 1), seen("Pool Car", 1)))
                .assertNext(fixes -> {
                    assertThat(fixes.event()).isEqualTo("fixes");
                    assertThat(fixes.data()).contains("\"i\":[0,1]", "Pool Car").doesNotContain("City Truck");
                })
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void whoComesBackIsGivenTheWholeFleetAgain() {
        fleetLoaded(seen("City Truck", 0));
        watch().take(4).blockLast();
        gateway.broker.publish("p", 1, seen("Pool Car", 1));

        assertThat(watch().filter(event -> "snapshot".equals(event.event())).blockFirst())
                .satisfies(again -> assertThat(again.data()).contains("City Truck", "Pool Car"));
    }

    @Test
    void aGapIsHealedByASnapshotAndTheViewersAreToldWhatWasMissed() {
        fleetLoaded(seen("City Truck", 0));
        gateway.broker.publish("p", 1, seen("City Truck", 1));
        trackerKnows(seen("City Truck", 2), seen("Pool Car", 2));

        StepVerifier.create(watch().filter(event -> "fixes".equals(event.event())))
                .then(() -> await().until(() -> viewers() == 1))
                .then(() -> gateway.broker.publish("p", 3))
                .assertNext(fixes -> assertThat(fixes.data()).contains("\"i\":[0,1]", "Pool Car"))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void nothingRemainsOfAViewerWhoLeft() throws IOException {
        try (RawViewer viewer = RawViewer.open(gateway.port(), "/api/live")) {
            assertThat(viewer.readUntil("event: health")).contains("event: hello", "event: snapshot");
            assertThat(viewers()).isEqualTo(1);
        }

        await().until(() -> viewers() == 0);
    }

    @Test
    void theStreamIsAlsoFoundWithoutItsPrefix() throws IOException {
        try (RawViewer viewer = RawViewer.open(gateway.port(), "/live")) {
            assertThat(viewer.readUntil("event: hello")).startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("content-type: text/event-stream")
                    .containsIgnoringCase("cache-control: no-store")
                    .containsIgnoringCase("x-served-by: api-gateway;");
        }
    }

    @Test
    void shuttingDownEndsTheStreamByBye() {
        long[] begun = new long[1];
        StepVerifier.create(watch().skipUntil(event -> "health".equals(event.event())))
                .expectNextCount(1)
                .then(() -> {
                    begun[0] = System.nanoTime();
                    Thread.ofVirtual().start(gateway::stop);
                })
                .thenConsumeWhile(event -> !"bye".equals(event.event()))
                .assertNext(last -> assertThat(last.event()).isEqualTo("bye"))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        gateway.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begun[0])).isLessThan(Duration.ofSeconds(3));
    }

    private void fleetLoaded(VehicleUpdate... vehicles) {
        trackerKnows(vehicles);
        gateway.broker.connect();
        await().until(() -> metric("fleetman.picture.vehicles") == vehicles.length);
    }

    private void trackerKnows(VehicleUpdate... vehicles) {
        gateway.tracker.stubFor(get(urlPathEqualTo("/api/v1/vehicles")).willReturn(okJson(Fleet.page(vehicles))));
    }

    private Flux<ServerSentEvent<String>> watch() {
        return gateway.client()
                .get()
                .uri("/api/live")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody();
    }

    private double viewers() {
        return metric("fleetman.live.viewers");
    }

    private double metric(String gauge) {
        return Objects.requireNonNull(gateway.bean(MeterRegistry.class).get(gauge).gauge()).value();
    }
}
