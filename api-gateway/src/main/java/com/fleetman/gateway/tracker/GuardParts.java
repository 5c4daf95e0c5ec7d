// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fleetman.gateway.settings.GatewayProperties;

/** Turns the settings into the parts of the guard, and shows the state of its breaker in metrics and log. */
final class GuardParts {
    private static final Logger log = LoggerFactory.getLogger(TrackerGuard.class);
    private static final String NAME = "tracker";

    /** Opens when half of the last 20 attempts failed; three trial requests decide whether it closes again. */
    private static final int WINDOW = 20;
    private static final int LEAST_CALLS = 10;
    private static final int TRIAL_CALLS = 3;

    private GuardParts() {}

    static CircuitBreaker breaker(GatewayProperties.Tracker settings, MeterRegistry meters) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(LEAST_CALLS)
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .waitDurationInOpenState(settings.breakerPause())
                .recordException(TrackerFailures::countsAgainstIt)
                .build());
        CircuitBreaker breaker = breakers.circuitBreaker(NAME);
        breaker.getEventPublisher()
                .onStateTransition(event -> log.info("The breaker of the position tracker is now {}",
                        event.getStateTransition().getToState()));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breaker;
    }

    static Retry retry(GatewayProperties.Tracker settings) {
        return Retry.of(NAME, RetryConfig.custom()
                .maxAttempts(1 + settings.retries())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.retryPause()))
                .retryOnException(TrackerFailures::mayPass)
                .build());
    }
}
