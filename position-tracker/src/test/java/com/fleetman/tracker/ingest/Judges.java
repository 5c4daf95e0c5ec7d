// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Duration;

import com.fleetman.tracker.TrackerProperties;

/** The usual limits. */
final class Judges {
    static final TrackerProperties.Judge LIMITS = new TrackerProperties.Judge(Duration.ofSeconds(60),
            Duration.ofDays(30), 200, 69.4, null);

    private Judges() {}
}
