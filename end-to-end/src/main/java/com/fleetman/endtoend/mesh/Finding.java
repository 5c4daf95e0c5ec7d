// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import com.fleetman.endtoend.cluster.CheckFailed;

/** What was expected, and what was seen. */
record Finding(boolean good, String expected, String observed) {
    /** In one line; a finding that is not good fails the check with it. */
    String told() {
        String line = "expected=%s observed=%s".formatted(expected, observed);
        CheckFailed.unless(good, line);
        return line;
    }
}
