// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.propagation;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Holds the headers of a request that go on, for whatever is called on its behalf. */
final class HeldHeaders implements WebFilter {
    private final PropagationProperties settings;

    HeldHeaders(PropagationProperties settings) {
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders held = new HttpHeaders();
        exchange.getRequest().getHeaders().forEach((name, values) -> {
            if (settings.cover(name)) {
                held.put(name, values);
            }
        });
        return chain.filter(exchange).contextWrite(context -> context.put(HeldHeaders.class, held));
    }
}
