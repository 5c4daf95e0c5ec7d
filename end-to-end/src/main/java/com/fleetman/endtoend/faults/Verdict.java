// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What became of the reports that were confirmed under a fault.
 *
 * @param counts what the comparing program said
 * @param complaints what is not as it must be, and examples of it
 */
record Verdict(String fault, String counts, Duration recovery, String remark, List<String> complaints) {
    boolean passed() {
        return complaints.isEmpty();
    }

    String line() {
        return String.format(Locale.ROOT, "FAULT %-18s %s recovery=%.1f s%s", fault, counts,
                recovery.toMillis() / 1000.0, remark);
    }
}
