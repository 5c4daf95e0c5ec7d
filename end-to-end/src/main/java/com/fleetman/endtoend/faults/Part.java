// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.faults;

import java.util.Locale;

/** What a fault can hit. */
enum Part {
    SIMULATOR, TRACKER, BROKER, STORE, GATEWAY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
