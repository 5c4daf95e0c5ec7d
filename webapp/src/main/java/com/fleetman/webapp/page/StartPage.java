// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.page;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Turns a request for the root into one for the start page, or says that there is none. */
final class StartPage implements WebFilter {
    static final String INDEX = "index.html";

    private final Resource index;

    StartPage(Resource index) {
        this.index = index;
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
        return chain.filter(exchange.mutate().request(request -> request.path("/" + INDEX)).build());
    }
}
