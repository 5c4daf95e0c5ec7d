// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a position is trusted. */
public enum Quality {
    OK, SUSPECT, REJECTED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Quality of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
