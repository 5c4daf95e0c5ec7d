// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import com.fleetman.door.reactive.ResponseWriter;
import com.fleetman.gateway.tracker.TrackerGuard;

/** Answers from the picture when the tracker gives no answer, or a server error. */
final class StaleFilter implements GatewayFilter {
    private final StaleVehicles vehicles;
    private final ResponseWriter writer;

    StaleFilter(StaleVehicles vehicles, ResponseWriter writer) {
        this.vehicles = vehicles;
        this.writer = writer;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .then(Mono.fromSupplier(() -> !serverError(exchange)))
                .onErrorReturn(TrackerGuard::away, false)
                .flatMap(answered -> answered ? Mono.empty() : answer(exchange));
    }

    private Mono<Void> answer(ServerWebExchange exchange) {
        ServerWebExchangeUtils.reset(exchange);
        return vehicles.answer(exchange).flatMap(response -> writer.write(exchange, response));
    }

    private static boolean serverError(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status != null && status.is5xxServerError();
    }
}
