// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.reactive;

import java.util.List;

import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes an answer from places where no handler does it, such as filters. */
public final class ResponseWriter {
    private final ServerResponse.Context context;

    ResponseWriter(ServerCodecConfigurer codecs) {
        this.context = new Codecs(codecs.getWriters());
    }

    public Mono<Void> write(ServerWebExchange exchange, ServerResponse response) {
        return response.writeTo(exchange, context);
    }

    private record Codecs(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {
        @Override
        public List<ViewResolver> viewResolvers() {
            return List.of();
        }
    }
}
