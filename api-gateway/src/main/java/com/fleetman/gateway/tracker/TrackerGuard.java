// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import reactor.core.publisher.Mono;

/**
 * The care taken with every request to the tracker. An attempt is everything up to the beginning of the answer; each
 * has its own time limit and counts for the breaker.
 */
public final class TrackerGuard {
    private final CircuitBreaker breaker;
    private final TimeLimiter timeLimiter;
    private final Retry retry;

    TrackerGuard(CircuitBreaker breaker, TimeLimiter timeLimiter, Retry retry) {
        this.breaker = breaker;
        this.timeLimiter = timeLimiter;
        this.retry = retry;
    }

    /** Whether a failure means that the tracker gives no answer for the moment. */
    public static boolean away(Throwable failure) {
        return failure instanceof CallNotPermittedException || TrackerFailures.countsAgainstIt(failure);
    }

    /** For requests that change something: one attempt. */
    public <T> Mono<T> once(Mono<T> attempt) {
        return attempt.transformDeferred(TimeLimiterOperator.of(timeLimiter))
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    /** For requests that only read: {@code attempt} is subscribed to again after a failure that may pass. */
    public <T> Mono<T> repeatedly(Mono<T> attempt) {
        return once(attempt).transformDeferred(RetryOperator.of(retry));
    }
}
