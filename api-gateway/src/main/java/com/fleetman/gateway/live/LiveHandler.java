// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers a request for the live stream; the bytes are written as they are, shared by all viewers. */
final class LiveHandler {
    private final LiveStream stream;

    LiveHandler(LiveStream stream) {
        this.stream = stream;
    }

    Mono<ServerResponse> watch(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .body((response, _) -> write(response));
    }

    private Mono<Void> write(ServerHttpResponse response) {
        DataBufferFactory buffers = response.bufferFactory();
        return response.writeAndFlushWith(stream.join(NettyWire.of(response)).map(parts -> parts.map(buffers::wrap)));
    }
}
