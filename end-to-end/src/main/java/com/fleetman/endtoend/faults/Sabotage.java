// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.util.Locale;
import java.util.Map;

/** How a fleet can be spoilt on purpose, to see that the check notices. */
enum Sabotage {
    ACK_FIRST("fleetman.tracker.rehearsal.acknowledge-first");

    private final String setting;

    Sabotage(String setting) {
        this.setting = setting;
    }

    Map<String, String> trackerSettings() {
        return Map.of("fleetman.tracker.rehearsal.enabled", "true", setting, "true");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
