// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.fleetman.gateway.picture.Change;
import com.fleetman.gateway.picture.LivePicture;

/** The last positions known, as an answer in the tracker's place; its header says that it is one. */
final class StaleVehicles {
    static final String HEADER = "X-Fleetman-Stale";

    private final LivePicture picture;

    StaleVehicles(LivePicture picture) {
        this.picture = picture;
    }

    Mono<ServerResponse> answer(ServerWebExchange exchange) {
        Map<String, String> variables = ServerWebExchangeUtils.getUriTemplateVariables(exchange);
        String name = variables.get("name");
        return name == null ? all(since(exchange)) : one(name);
    }

    private Mono<ServerResponse> all(@Nullable Instant since) {
        Flux<LegacyPosition> positions = Flux.fromIterable(picture.all())
                .map(Change::update)
                .filter(update -> since == null || !update.fixTime().isBefore(since))
                .map(LegacyPosition::of);
        return ServerResponse.ok().header(HEADER, "true").body(positions, LegacyPosition.class);
    }

    private Mono<ServerResponse> one(String name) {
        return picture.find(name)
                .map(update -> ServerResponse.ok().header(HEADER, "true").bodyValue(LegacyPosition.of(update)))
                .orElseGet(() -> Mono.error(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
                        "The position tracker cannot be reached, and this vehicle has not been seen.")));
    }

    private static @Nullable Instant since(ServerWebExchange exchange) {
        String text = exchange.getRequest().getQueryParams().getFirst("since");
        return text == null || text.isBlank() ? null : LegacyTime.parse(text);
    }
}
