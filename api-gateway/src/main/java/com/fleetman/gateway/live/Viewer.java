// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/** Somebody who watches: how far they have seen, and the one delivery that may be on its way to them. */
final class Viewer {
    private static final int CHUNK = 32 * 1024;

    /** What they have been told of; used by the stream's thread alone. */
    long seenBeat;
    long seenHealth;
    boolean greeted;
    Instant commented;

    private final Wire wire;
    private final Instant leaves;
    private final Sinks.Many<List<byte[]>> deliveries = Sinks.many()
            .unicast()
            .onBackpressureBuffer(Queues.<List<byte[]>>one().get());
    private volatile boolean underWay;
    private @Nullable Instant behindSince;

    Viewer(Wire wire, Instant joined, Duration age) {
        this.wire = wire;
        this.commented = joined;
        this.leaves = joined.plus(age);
    }

    /** One inner stream a delivery, in chunks that are sent as the connection takes them. */
    Flux<Flux<ByteBuffer>> deliveries() {
        return deliveries.asFlux()
                .map(parts -> Flux.fromIterable(parts)
                        .concatMap(Viewer::chunks)
                        .doOnComplete(() -> underWay = false));
    }

    private static Flux<ByteBuffer> chunks(byte[] part) {
        return Flux.range(0, (part.length + CHUNK - 1) / CHUNK)
                .map(n -> ByteBuffer.wrap(part, n * CHUNK, Math.min(CHUNK, part.length - n * CHUNK)).slice());
    }

    /** Whether the delivery before has been read. */
    boolean ready() {
        return !underWay && wire.drained();
    }

    void give(List<byte[]> parts) {
        underWay = true;
        behindSince = null;
        deliveries.tryEmitNext(parts);
    }

    void end() {
        deliveries.tryEmitComplete();
    }

    boolean dueToLeave(Instant now) {
        return !now.isBefore(leaves);
    }

    /** Notes that the viewer could not be served, and cuts it off when that lasts. */
    boolean fallBehind(Instant now, Duration patience) {
        behindSince = behindSince == null ? now : behindSince;
        boolean stuck = Duration.between(behindSince, now).compareTo(patience) >= 0;
        if (stuck) {
            wire.cut();
        }
        return stuck;
    }
}
