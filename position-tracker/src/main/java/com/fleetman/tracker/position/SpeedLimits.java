// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How fast a vehicle may be before it is not believed.
 *
 * @param general metres per second
 * @param byCategory metres per second for those kinds of vehicle that have a limit of their own
 * @param factor how much faster than real time the fleet drives
 */
public record SpeedLimits(double general, Map<String, Double> byCategory, double factor) {
    public SpeedLimits {
        byCategory = Map.copyOf(byCategory);
    }

    /** Whether this kind of vehicle has a limit of its own. */
    public boolean distinguish(@Nullable String category) {
        return category != null && byCategory.containsKey(category);
    }

    double metresPerSecond(@Nullable String category) {
        return factor * (category == null ? general : byCategory.getOrDefault(category, general));
    }
}
