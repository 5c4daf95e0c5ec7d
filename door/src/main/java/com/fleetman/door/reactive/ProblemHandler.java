// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.reactive;

import java.net.URI;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Answers every error of the service itself as a problem; what a hop behind it explains is passed on as it is. */
final class ProblemHandler implements ErrorWebExceptionHandler, Ordered {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Problems problems;
    private final ResponseWriter writer;

    ProblemHandler(Problems problems, ResponseWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        ProblemDetail problem = problems.of(error);
        // Of a caller who has gone away nobody needs to know.
        if (problem.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()
                && !DisconnectedClientHelper.isClientDisconnectedException(error)) {
            log.error("{} {} failed", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), error);
        }
        problem.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
        ServerResponse.BodyBuilder answer = ServerResponse.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.bodyValue(problem).flatMap(response -> writer.write(exchange, response));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
