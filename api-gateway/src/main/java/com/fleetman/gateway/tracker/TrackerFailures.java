// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Which failures speak against the tracker, and which of them a second attempt may cure. */
final class TrackerFailures {
    private static final int NONE = 0;
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    private TrackerFailures() {}

    static boolean countsAgainstIt(Throwable failure) {
        return unreachable(failure) || failure instanceof TimeoutException || status(failure) >= 500;
    }

    static boolean mayPass(Throwable failure) {
        return unreachable(failure) || PASSING.contains(status(failure));
    }

    private static boolean unreachable(Throwable failure) {
        return failure instanceof IOException || failure instanceof WebClientRequestException;
    }

    private static int status(Throwable failure) {
        return switch (failure) {
            case TrackerRefusal refusal -> refusal.status();
            case WebClientResponseException answer -> answer.getStatusCode().value();
            default -> NONE;
        };
    }
}
