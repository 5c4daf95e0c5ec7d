// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.Locale;

/** Why a report became no position. */
enum Reason {
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
    REFUSED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
