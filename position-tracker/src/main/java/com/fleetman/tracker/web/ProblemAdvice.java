// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.net.URI;
import java.util.List;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import com.fleetman.tracker.store.StoreErrors;

/** Every failure as a problem (RFC 9457): what is wrong, with which parameter, and whether to come again. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String TYPE = "urn:fleetman:problem:";
    private static final String SECONDS_TO_WAIT = "2";

    /** One wrong parameter. */
    private record ParameterError(String parameter, @Nullable String detail) {}

    @ExceptionHandler
    ProblemDetail badParameter(BadParameterException e) {
        return badParameters(List.of(new ParameterError(e.parameter(), e.getMessage())));
    }

    /** Tomcat reads a query when it is first asked for a parameter, which is after all else has found it good. */
    @ExceptionHandler
    ProblemDetail unreadableQuery(InvalidParameterException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The query cannot be read.");
        problem.setType(URI.create(TYPE + "bad-parameter"));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
        problem.setType(URI.create(TYPE + "not-found"));
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> store(DataAccessException e) {
        if (!StoreErrors.away(e)) {
            return ResponseEntity.internalServerError().body(unexpected(e));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                "The store is away. It is looked for all the time.");
        problem.setType(URI.create(TYPE + "store-away"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        log.error("A request failed", e);
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "This is our fault. It is logged.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<ParameterError> errors = e.getParameterValidationResults()
                .stream()
                .flatMap(result -> result.getResolvableErrors()
                        .stream()
                        .map(error -> new ParameterError(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                error.getDefaultMessage())))
                .toList();
        return handleExceptionInternal(e, badParameters(errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException e, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String parameter = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(e.getPropertyName());
        ParameterError error = new ParameterError(parameter, mismatch(e));
        return handleExceptionInternal(e, badParameters(List.of(error)), headers, status, request);
    }

    private static String mismatch(TypeMismatchException e) {
        if (e.getRequiredType() == int.class) {
            return "is not a whole number";
        }
        String reason = e.getMostSpecificCause().getMessage();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getClass() == IllegalArgumentException.class) {
                reason = cause.getMessage();
            }
        }
        return String.valueOf(reason);
    }

    private static ProblemDetail badParameters(List<ParameterError> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
                errors.size() == 1 ? "A parameter is wrong." : "Some parameters are wrong.");
        problem.setType(URI.create(TYPE + "bad-parameter"));
        problem.setProperty("errors", errors);
        return problem;
    }
}
