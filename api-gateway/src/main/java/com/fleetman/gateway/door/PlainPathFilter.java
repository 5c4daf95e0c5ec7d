// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.door;

import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses paths with dot segments: a server behind us would resolve them, and so leave the route they came by. */
final class PlainPathFilter implements WebFilter {
    private static final Pattern DOT_SEGMENT = Pattern
            .compile("(?i)(?:^|/|\\\\|%2f|%5c)(?:\\.|%2e){1,2}(?:$|/|\\\\|;|%)");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return DOT_SEGMENT.matcher(exchange.getRequest().getURI().getRawPath()).find()
                ? Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, "The path has a dot segment."))
                : chain.filter(exchange);
    }
}
