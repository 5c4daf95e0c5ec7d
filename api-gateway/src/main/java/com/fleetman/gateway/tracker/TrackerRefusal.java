// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.tracker;

import org.springframework.http.HttpStatusCode;

/** The tracker answered, but with a server error. */
final class TrackerRefusal extends RuntimeException {
    private final int status;

    TrackerRefusal(HttpStatusCode status) {
        super("the tracker answered " + status.value(), null, false, false);
        this.status = status.value();
    }

    int status() {
        return status;
    }
}
