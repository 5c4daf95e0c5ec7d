// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.proxy;

import java.io.IOException;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells a caller that it is the way to the gateway which is broken. */
final class OutOfReach implements GatewayFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorMap(IOException.class,
                        broken -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
                                "The API gateway cannot be reached.", broken));
    }
}
