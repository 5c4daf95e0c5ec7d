// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A speed over ground and how it is known.
 *
 * @param metresPerSecond never negative
 */
public record Speed(double metresPerSecond, Source source) {

    /** Who says so. */
    public enum Source {
        DEVICE, DERIVED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
