// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

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
    private static final Duration STOP_BUDGET = Duration.ofSeconds(8);
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
        try (Socket socket = open("/api/live")) {
            assertThat(readUntil(socket, "event: health")).contains("event: hello", "event: snapshot");
            assertThat(viewers()).isEqualTo(1);
        }

        await().until(() -> viewers() == 0);
    }

    @Test
    void theStreamIsAlsoFoundWithoutItsPrefix() throws IOException {
        try (Socket socket = open("/live")) {
            assertThat(readUntil(socket, "event: hello")).startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("content-type: text/event-stream")
                    .containsIgnoringCase("cache-control: no-store")
                    .containsIgnoringCase("x-served-by: api-gateway;");
        }
    }

    @Test
    void forASlowViewerBatchesBecomeOneThatHoldsTheLatest() throws IOException {
        VehicleUpdate[] fleet = IntStream.range(0, 5000)
                .mapToObj(n -> seen("Vehicle " + n, 0))
                .toArray(VehicleUpdate[]::new);
        gateway.broker.connect();
        gateway.broker.publish("p", 1, fleet);
        try (Socket socket = open("/api/live")) {
            AtomicInteger second = new AtomicInteger();
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(() -> {
                int now = second.incrementAndGet();
                gateway.broker.publish("p", 1 + now, moved(fleet, now));
                return coalesced() > 20;
            });
            gateway.broker.publish("p", 2 + second.get(), seen("The Last", 1));

            assertThat(readUntil(socket, "The Last").split("event: fixes").length).isLessThan(second.get() - 15);
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

    @Test
    void aViewerThatReadsNothingDoesNotHoldUpTheStop() throws IOException {
        gateway.broker.connect();
        VehicleUpdate[] fleet = IntStream.range(0, 5000)
                .mapToObj(n -> seen("Vehicle " + n, 0))
                .toArray(VehicleUpdate[]::new);
        try (Socket _ = open("/api/live")) {
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

    private double coalesced() {
        return gateway.bean(MeterRegistry.class).get("fleetman.live.coalesced").counter().count();
    }

    private double metric(String gauge) {
        return Objects.requireNonNull(gateway.bean(MeterRegistry.class).get(gauge).gauge()).value();
    }

    /** As bare as curl. */
    private Socket open(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("localhost", gateway.port()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nAccept: */*\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String readUntil(Socket socket, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        while (read.indexOf(text, Math.max(0, read.length() - buffer.length - text.length())) < 0) {
            int length = in.read(buffer);
            if (length < 0) {
                break;
            }
            read.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        return read.toString();
    }
}
