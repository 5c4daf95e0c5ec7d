// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells who uses the original's paths, by headers that the original's page passes over, that there are newer ones. */
final class DeprecationFilter implements WebFilter {
    /** RFC 9745; the day on which the newer paths came, in seconds since 1970. */
    static final String SINCE = "@1795219200";
    static final String SUCCESSOR = "</api/v1/vehicles>; rel=\"successor-version\"";
    private static final String HEADER = "Deprecation";
    private static final Pattern LEGACY = Pattern.compile("(/api)?/(vehicles|history)(/.*)?");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (LEGACY.matcher(exchange.getRequest().getPath().value()).matches()) {
            ServerHttpResponse response = exchange.getResponse();
            response.beforeCommit(() -> Mono.fromRunnable(() -> {
                response.getHeaders().set(HEADER, SINCE);
                response.getHeaders().add(HttpHeaders.LINK, SUCCESSOR);
            }));
        }
        return chain.filter(exchange);
    }
}
