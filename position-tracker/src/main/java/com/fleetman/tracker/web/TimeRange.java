// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.time.Instant;

/** The times that may be asked for: all that a store and a calendar can hold. */
public final class TimeRange {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private TimeRange() {}

    public static boolean contains(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }
}
