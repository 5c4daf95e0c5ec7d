// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.door;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.resource.NoResourceFoundException;

/** What a caller is told about an error, in the words of RFC 9457. */
final class GatewayProblems {
    private GatewayProblems() {}

    static ProblemDetail of(Throwable error) {
        return switch (error) {
            case NoResourceFoundException _ -> problem(HttpStatus.NOT_FOUND, "There is nothing at this path.");
            case ErrorResponse known -> known.getBody();
            case CallNotPermittedException _ -> problem(HttpStatus.SERVICE_UNAVAILABLE,
                    "The position tracker has failed too often and is left alone for a few seconds.");
            case TimeoutException _ -> problem(HttpStatus.GATEWAY_TIMEOUT,
                    "The position tracker did not answer in time.");
            case IOException _ -> away();
            case WebClientException _ -> away();
            default -> problem(HttpStatus.INTERNAL_SERVER_ERROR, "The gateway failed; its log says why.");
        };
    }

    private static ProblemDetail away() {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "The position tracker cannot be reached.");
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
