// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
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
    private static final String BAD_PARAMETER = "bad-parameter";
    private static final String SECONDS_TO_WAIT = "2";

    @ExceptionHandler
    ProblemDetail badParameter(BadParameterException e) {
        return badParameters(e.errors());
    }

    /** Tomcat reads a query when it is first asked for a parameter, which is after all else has found it good. */
    @ExceptionHandler
    ProblemDetail unreadableQuery(InvalidParameterException e) {
        return problem(HttpStatus.BAD_REQUEST, BAD_PARAMETER, "The query cannot be read.");
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, typeOf(HttpStatus.NOT_FOUND), e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> store(DataAccessException e) {
        if (!StoreErrors.away(e)) {
            return ResponseEntity.internalServerError().body(unexpected(e));
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "store-away",
                        "The store is away. It is looked for all the time."));
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        log.error("A request failed", e);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return problem(status, typeOf(status), "This is our fault. It is logged.");
    }

    /** What Spring refuses by itself gets a type as well. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
            HttpStatusCode statusCode, WebRequest request) {
        HttpStatus status = HttpStatus.resolve(statusCode.value());
        if (body instanceof ProblemDetail problem && status != null && untyped(problem)) {
            problem.setType(URI.create(Problem.TYPES + typeOf(status)));
        }
        // Said outright, because an Accept that cannot be read must not be asked for a form.
        return ResponseEntity.status(statusCode)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static boolean untyped(ProblemDetail problem) {
        URI type = problem.getType();
        return type == null || type.toString().equals("about:blank");
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
                                String.valueOf(error.getDefaultMessage()))))
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
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, BAD_PARAMETER,
                errors.size() == 1 ? "A parameter is wrong." : "Some parameters are wrong.");
        problem.setProperty("errors", errors);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String type, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(Problem.TYPES + type));
        return problem;
    }

    static String typeOf(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
