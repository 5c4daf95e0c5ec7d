// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.door;

import java.time.Duration;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells callers, for a while before the web server stops, that their connection ends with this answer: whoever keeps
 * connections open would otherwise send its next request into one that is being closed.
 */
final class Draining implements WebFilter, Ordered, SmartLifecycle {
    private final Duration time;
    private volatile boolean running;
    private volatile boolean draining;

    /** @param time in which a caller that is worth waiting for sends a request */
    Draining(Duration time) {
        this.time = time;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            if (draining) {
                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
            }
        }));
        return chain.filter(exchange);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        draining = true;
        Mono.delay(time).subscribe(_ -> stopped.run());
    }

    @Override
    public void stop() {
        stop(() -> {});
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

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
