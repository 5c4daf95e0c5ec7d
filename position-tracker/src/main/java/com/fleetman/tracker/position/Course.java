// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A direction of travel and how it is known.
 *
 * @param degrees true, clockwise from north, [0, 360)
 */
public record Course(double degrees, Source source) {

    /** Who says so; {@code KEPT} is the course of the position before, for a vehicle that hardly moved. */
    public enum Source {
        DEVICE, DERIVED, KEPT;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
