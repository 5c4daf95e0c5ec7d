// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.legacy;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.fleetman.gateway.tracker.TrackPoint;
import com.fleetman.gateway.tracker.TrackerApi;
import com.fleetman.gateway.tracker.TrackerGuard;
import com.fleetman.messaging.ServedBy;

/** A vehicle's history as the original's gateway gives it: oldest first, places only. */
final class HistoryHandler {
    private final TrackerApi tracker;
    private final TrackerGuard guard;

    HistoryHandler(TrackerApi tracker, TrackerGuard guard) {
        this.tracker = tracker;
        this.guard = guard;
    }

    Mono<ServerResponse> history(ServerRequest request) {
        return guard.repeatedly(Mono.defer(() -> ask(request.pathVariable("name"))))
                .flatMap(History::answer)
                .onErrorMap(WebClientResponseException.class, HistoryHandler::explain);
    }

    private Mono<History> ask(String name) {
        return tracker.history(name)
                .flatMap(answer -> points(answer)
                        .map(points -> new History(points.reversed(),
                                answer.getHeaders().getOrEmpty(ServedBy.HEADER))));
    }

    private static Mono<List<TrackPoint>> points(ResponseEntity<Flux<TrackPoint>> answer) {
        Flux<TrackPoint> body = answer.getBody();
        return body == null ? Mono.just(List.of()) : body.collectList();
    }

    private static Throwable explain(WebClientResponseException answer) {
        return answer.getStatusCode().is4xxClientError()
                ? new ResponseStatusException(answer.getStatusCode(), "The position tracker knows no such vehicle.")
                : new ResponseStatusException(HttpStatus.BAD_GATEWAY, "The position tracker failed.");
    }

    private record History(List<TrackPoint> oldestFirst, List<String> servedBy) {
        Mono<ServerResponse> answer() {
            return ServerResponse.ok()
                    .headers(headers -> servedBy.forEach(line -> headers.add(ServedBy.HEADER, line)))
                    .bodyValue(oldestFirst);
        }
    }
}
