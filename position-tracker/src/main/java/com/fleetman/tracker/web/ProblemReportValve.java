// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import com.fleetman.messaging.ServedBy;

/** What Tomcat itself answers to a question too odd to reach the tracker: a problem too, and signed. */
final class ProblemReportValve extends ErrorReportValve {
    private final ServedBy servedBy;

    ProblemReportValve(ServedBy servedBy) {
        this.servedBy = servedBy;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setHeader(ServedBy.HEADER, servedBy.toString());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            Writer reporter = response.getReporter();
            if (reporter != null) {
                reporter.write("{\"type\":\"%s\",\"status\":%d,\"title\":\"%s\"}".formatted(
                        Problem.TYPES + ProblemAdvice.typeOf(status), status.value(), status.getReasonPhrase()));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
