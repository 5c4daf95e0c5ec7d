// SPDX-License-Identifier: Apache-2.0
package com.fleetman.local.supervision;

import java.time.Duration;

/**
 * How patient the launcher is.
 *
 * @param readinessInterval between two looks at a service that starts
 * @param slowStart after which a start is called slow
 * @param longestStart after which a start has failed
 * @param stopOfOne what one service gets between being asked and being made to stop
 * @param stopOfAll what all together get
 */
public record Limits(
        Duration readinessInterval,
        Duration slowStart,
        Duration longestStart,
        Duration stopOfOne,
        Duration stopOfAll) {

    public static final Limits USUAL = new Limits(Duration.ofMillis(100),
            Duration.ofSeconds(60),
            Duration.ofMinutes(3),
            Duration.ofSeconds(4),
            Duration.ofSeconds(9));
}
