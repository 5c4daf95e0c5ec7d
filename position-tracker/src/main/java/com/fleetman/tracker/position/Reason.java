// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a report became no position, or one that is not trusted. */
public enum Reason {
    /** It has no place: a sign of life. */
    HEARTBEAT,
    /** Its numbers are no place on Earth. */
    RANGE,
    /** It is at 0/0 exactly, where receivers without a fix say they are. */
    ZERO,
    /** It is of a time that had not come when it was received. */
    FUTURE,
    /** It is too old. */
    PAST,
    /** The vehicle was somewhere else at that time, says a position that was stored before. */
    CONFLICT,
    /** A healthy store does not take it. */
    REFUSED,
    /** The device itself doubts it. */
    INVALID,
    /** Its radius of error is too wide. */
    ACCURACY,
    /** The vehicle cannot have come there so soon. */
    JUMP;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
