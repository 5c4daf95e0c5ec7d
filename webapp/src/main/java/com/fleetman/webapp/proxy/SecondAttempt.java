// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.proxy;

import java.io.IOException;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks once more when the way to the gateway breaks before any of its answer is there, as it does for whoever is on the
 * way to a gateway that dies: another one is there. Only a GET, because what changes something might have been done.
 */
final class SecondAttempt implements GatewayFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(IOException.class, broken -> mayAskAgain(exchange)
                        ? again(exchange, chain)
                        : Mono.error(broken));
    }

    private static boolean mayAskAgain(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.GET && !exchange.getResponse().isCommitted();
    }

    private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Mono.defer(() -> {
            // Closes the connection of the first attempt, and makes the routing filter run again.
            ServerWebExchangeUtils.reset(exchange);
            return chain.filter(exchange);
        });
    }
}
