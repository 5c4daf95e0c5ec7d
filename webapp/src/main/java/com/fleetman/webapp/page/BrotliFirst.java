// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.resource.ResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts brotli before gzip: browsers take both and name gzip first, and the resolver behind us would keep to that. */
final class BrotliFirst implements ResourceResolver {
    private static final Comparator<String> BROTLI_FIRST = Comparator.comparing(coding -> !coding.startsWith("br"));

    @Override
    public Mono<Resource> resolveResource(@Nullable ServerWebExchange exchange, String requestPath,
            List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveResource(exchange == null ? null : preferring(exchange), requestPath, locations);
    }

    private static ServerWebExchange preferring(ServerWebExchange exchange) {
        String accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return exchange;
        }
        String preferred = Arrays.stream(accepted.split(","))
                .map(String::strip)
                .sorted(BROTLI_FIRST)
                .collect(Collectors.joining(", "));
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(HttpHeaders.ACCEPT_ENCODING, preferred)))
                .build();
    }

    @Override
    public Mono<String> resolveUrlPath(String resourcePath, List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return chain.resolveUrlPath(resourcePath, locations);
    }
}
