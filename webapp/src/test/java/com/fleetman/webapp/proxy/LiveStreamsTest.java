// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;
import reactor.test.StepVerifier;

import com.fleetman.webapp.RunningWebapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LiveStreamsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Sinks.Many<String> events = Sinks.many().multicast().onBackpressureBuffer();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    /** Not Reactor's shared ones, which the page's service takes along when it closes. */
    private final LoopResources loops = LoopResources.create("gateway", 1, true);
    private final DisposableServer gateway = HttpServer.create()
            .runOn(loops)
            .port(0)
            .route(routes -> routes.get("/api/live", (_, response) -> response.sse()
                    .sendGroups(events.asFlux()
                            .doOnSubscribe(_ -> asked.incrementAndGet())
                            .doOnCancel(left::incrementAndGet)
                            .map(event -> Mono.just(Unpooled.copiedBuffer(event, StandardCharsets.UTF_8))))))
            .bindNow();
    private final RunningWebapp webapp = new RunningWebapp("http://localhost:" + gateway.port());

    @AfterEach
    void stop() {
        webapp.close();
        gateway.disposeNow();
        loops.dispose();
    }

    @Test
    void eachEventPassesAtOnceAndALeavingViewerIsNoticedBehindUs() {
        StepVerifier.create(watch())
                .then(() -> say("event: hello\ndata: {}\n\n"))
                .expectNext("event: hello\ndata: {}\n\n")
                .then(() -> say("event: fixes\ndata: {}\n\n"))
                .expectNext("event: fixes\ndata: {}\n\n")
                .thenCancel()
                .verify(SOON);

        await().until(() -> left.get() == 1);
    }

    @Test
    void theGatewaysOwnByeEndsTheStream() {
        StepVerifier.create(watch())
                .then(() -> say("event: bye\ndata: {}\n\n"))
                .expectNext("event: bye\ndata: {}\n\n")
                .then(events::tryEmitComplete)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void aStreamThatBreaksOffIsNotBegunAgain() {
        StepVerifier.create(watch())
                .then(() -> say("event: hello\ndata: {}\n\n"))
                .expectNextCount(1)
                .then(() -> events.tryEmitError(new IOException("the gateway dies")))
                .expectError()
                .verify(SOON);

        assertThat(asked).hasValue(1);
    }

    @Test
    void whenWeStopTheStreamEndsByBye() {
        StepVerifier.create(watch())
                .then(() -> say("event: hello\ndata: {}\n\n"))
                .expectNextCount(1)
                .then(this::stopInTheBackground)
                .assertNext(last -> assertThat(last).matches("event: bye\ndata: \\{\"t\":\\d{13}}\n\n"))
                .expectComplete()
                .verify(SOON);

        await().until(() -> left.get() == 1);
    }

    @Test
    void anEventIsNotCutInTwoByOurBye() {
        StepVerifier.create(watch())
                .then(() -> say("event: fixes\ndata: {\"t\":1,"))
                .expectNext("event: fixes\ndata: {\"t\":1,")
                .then(this::stopInTheBackground)
                .expectNoEvent(Duration.ofMillis(300))
                .then(() -> say("\"i\":[]}\n\n"))
                .expectNext("\"i\":[]}\n\n")
                .assertNext(last -> assertThat(last).startsWith("event: bye\n"))
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void aSilentStreamDoesNotHoldUpTheStop() {
        StepVerifier.create(watch())
                .then(() -> say("event: fixes\ndata: {\"t\":1,"))
                .expectNextCount(1)
                .then(() -> {
                    long begun = System.nanoTime();
                    webapp.close();
                    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
                })
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    private Flux<String> watch() {
        return WebClient.create("http://localhost:" + webapp.port())
                .get()
                .uri("/api/live")
                .retrieve()
                .bodyToFlux(DataBuffer.class)
                .map(buffer -> buffer.toString(StandardCharsets.UTF_8))
                .publishOn(Schedulers.boundedElastic());
    }

    private void say(String text) {
        await().until(() -> events.currentSubscriberCount() == 1);
        events.tryEmitNext(text).orThrow();
    }

    private void stopInTheBackground() {
        Thread.ofVirtual().start(webapp::close);
    }
}
