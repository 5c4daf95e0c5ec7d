// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.proxy;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The live streams that pass through: when this service stops, each ends by {@code bye}, between two events. */
final class LiveStreams implements SmartLifecycle {
    private final InstantSource clock;
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private volatile boolean running;
    private volatile boolean closed;

    LiveStreams(InstantSource clock) {
        this.clock = clock;
    }

    Flux<Publisher<DataBuffer>> untilWeStop(Publisher<? extends Publisher<? extends DataBuffer>> groups,
            DataBufferFactory buffers) {
        return Flux.defer(() -> {
            AtomicBoolean betweenEvents = new AtomicBoolean(true);
            Flux<DataBuffer> passing = Flux.from(groups)
                    .concatMap(group -> group, 1)
                    .cast(DataBuffer.class)
                    .doOnNext(buffer -> betweenEvents.set(endsAnEvent(buffer, betweenEvents.get())))
                    .takeUntil(_ -> closed && betweenEvents.get())
                    .takeUntilOther(closing.asMono()
                            .then(Mono.defer(() -> betweenEvents.get()
                                    ? Mono.empty()
                                    : Mono.never())));
            return passing.concatWith(Mono.defer(() -> closed ? Mono.just(bye(buffers)) : Mono.empty()))
                    .map(Mono::just);
        });
    }

    private static boolean endsAnEvent(DataBuffer buffer, boolean before) {
        int end = buffer.writePosition();
        return switch (buffer.readableByteCount()) {
            case 0 -> before;
            // Half of an end: to wait for the next event is safe.
            case 1 -> false;
            default -> buffer.getByte(end - 1) == '\n' && buffer.getByte(end - 2) == '\n';
        };
    }

    private DataBuffer bye(DataBufferFactory buffers) {
        return buffers.wrap("event: bye\ndata: {\"t\":%d}\n\n".formatted(clock.millis())
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        closed = true;
        closing.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server begins to wait for open requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
