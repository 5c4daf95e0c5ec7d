// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the guard around a routed request; only a GET is attempted more than once. */
final class GuardFilter implements GatewayFilter {
    private final TrackerGuard guard;

    GuardFilter(TrackerGuard guard) {
        this.guard = guard;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Mono<Void> attempt = Mono.defer(() -> attempt(exchange, chain));
        Mono<Void> guarded = exchange.getRequest().getMethod() == HttpMethod.GET
                ? guard.repeatedly(attempt)
                : guard.once(attempt);
        // The last attempt's answer stands in the exchange: the tracker explains its error better than we could.
        return guarded.onErrorComplete(TrackerRefusal.class);
    }

    private static Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain) {
        // Closes the connection of the attempt before, and makes the routing filter run again.
        ServerWebExchangeUtils.reset(exchange);
        return chain.filter(exchange).then(Mono.defer(() -> refusal(exchange)));
    }

    private static Mono<Void> refusal(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status != null && status.is5xxServerError() ? Mono.error(new TrackerRefusal(status)) : Mono.empty();
    }
}
