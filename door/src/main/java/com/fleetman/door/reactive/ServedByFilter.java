// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.reactive;

import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import com.fleetman.messaging.ServedBy;

/** Adds who served an answer, below the lines of the hops behind us. */
final class ServedByFilter implements WebFilter, Ordered {
    private final String line;

    ServedByFilter(ServedBy servedBy) {
        this.line = servedBy.toString();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> response.getHeaders().add(ServedBy.HEADER, line)));
        return chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
