// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import com.fleetman.webapp.settings.MapSettings;

/**
 * What browsers may do with our answers: run our own scripts, and nothing of anybody else's; look at the map of the one
 * origin that the operator named.
 */
final class PageHeaders implements WebFilter {
    private final String policy;

    PageHeaders(MapSettings map) {
        String online = map.style().map(style -> " " + origin(style)).orElse("");
        policy = String.join("; ",
                "default-src 'none'",
                "script-src 'self'",
                "worker-src 'self'",
                "connect-src 'self'" + online,
                // data: is for the icons in the map library's style sheet, blob: for images it makes itself.
                "img-src 'self' data: blob:" + online,
                "style-src 'self'",
                "font-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    private static String origin(URI style) {
        return style.getScheme() + "://" + style.getRawAuthority();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("Content-Security-Policy", policy);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        }));
        return chain.filter(exchange);
    }
}
