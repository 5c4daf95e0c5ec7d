// SPDX-License-Identifier: Apache-2.0
package com.fleetman.webapp.door;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.resource.NoResourceFoundException;

/** What a caller is told about an error, in the words of RFC 9457. */
final class WebappProblems {
    private WebappProblems() {}

    static ProblemDetail of(Throwable error) {
        return switch (error) {
            case NoResourceFoundException _ -> problem(HttpStatus.NOT_FOUND, "There is nothing at this path.");
            case ErrorResponse known -> known.getBody();
            default -> problem(HttpStatus.INTERNAL_SERVER_ERROR, "The page's server failed; its log says why.");
        };
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
