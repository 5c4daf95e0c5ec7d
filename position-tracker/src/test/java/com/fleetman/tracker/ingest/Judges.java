// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.time.Duration;
import java.util.Map;

import com.fleetman.tracker.TrackerProperties;
import com.fleetman.tracker.position.SpeedLimits;

/** The usual limits. */
final class Judges {
    static final TrackerProperties.Judge LIMITS = new TrackerProperties.Judge(Duration.ofSeconds(60),
            Duration.ofDays(30), 200, 69.4, null);

    static final SpeedLimits SPEEDS = new SpeedLimits(69.4, Map.of("person", 100.0), 1);

    private Judges() {}
}
