// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns a request for the root into one for the start page, or says that there is none. The page is told by a cookie
 * which version it came from: two versions may share one build of it, and no script can read the headers of its page.
 */
final class StartPage implements WebFilter {
    static final String INDEX = "index.html";
    static final String VERSION_COOKIE = "fleetman-page";

    private final Resource index;
    private final ResponseCookie version;

    StartPage(Resource index, String version) {
        this.index = index;
        this.version = ResponseCookie.from(VERSION_COOKIE, version).path("/").sameSite("Lax").build();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals("/")) {
            return chain.filter(exchange);
        }
        if (!index.exists()) {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND,
                    "The page was not built: this service was packaged with -DskipWeb."));
        }
        exchange.getResponse().addCookie(version);
        return chain.filter(exchange.mutate().request(request -> request.path("/" + INDEX)).build());
    }
}
