// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The door a report came in by. */
public enum ReportSource {
    OSMAND, TRACCAR, OWNTRACKS, REST, LEGACY, SIMULATOR,
    /** A door that a newer sender knows and we do not. */
    UNKNOWN;

    /** Kept, because it is asked for with every report. */
    private final String wireName = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    static ReportSource of(String wireName) {
        for (ReportSource source : values()) {
            if (source.wireName().equals(wireName)) {
                return source;
            }
        }
        return UNKNOWN;
    }
}
