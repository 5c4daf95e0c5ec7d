// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.rehearsal;

import java.time.Duration;
import java.util.function.DoubleSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/** A tracker that is slow, or answers some questions by 503, for those in front of it to be seen at their work. */
final class SpoiltAnswers implements HandlerInterceptor {
    private final double failShare;
    private final Duration delay;
    private final DoubleSupplier chance;
    private final Counter failed;
    private final Counter passed;

    /** @param chance anything from 0 to 1, evenly */
    SpoiltAnswers(double failShare, Duration delay, DoubleSupplier chance, MeterRegistry registry) {
        this.failShare = failShare;
        this.delay = delay;
        this.chance = chance;
        failed = questions("failed", registry);
        passed = questions("passed", registry);
    }

    private static Counter questions(String fate, MeterRegistry registry) {
        return Counter.builder("fleetman.rehearsal.questions")
                .description("Questions that reached a tracker which fails on purpose")
                .tag("fate", fate)
                .register(registry);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        Thread.sleep(delay);
        if (chance.getAsDouble() < failShare) {
            failed.increment();
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, ProblemDetail.forStatusAndDetail(
                    HttpStatus.SERVICE_UNAVAILABLE, "This tracker fails on purpose."), null);
        }
        passed.increment();
        return true;
    }
}
