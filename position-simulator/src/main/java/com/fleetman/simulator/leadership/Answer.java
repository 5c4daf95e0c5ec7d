// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.leadership;

import io.kubernetes.client.openapi.ApiException;

/** What the API server said instead of what was wanted, in a few words. */
final class Answer {
    private Answer() {}

    static String of(ApiException e) {
        return e.getCode() == 0 ? String.valueOf(e.getMessage()).lines().findFirst().orElse("") : "HTTP " + e.getCode();
    }
}
