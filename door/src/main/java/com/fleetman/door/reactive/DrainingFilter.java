// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.reactive;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import com.fleetman.door.Draining;

/** Ends a caller's connection with its answer while the service takes its leave. */
final class DrainingFilter implements WebFilter, Ordered {
    private final Draining draining;

    DrainingFilter(Draining draining) {
        this.draining = draining;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            if (draining.isUnderWay()) {
                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
            }
        }));
        return chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
