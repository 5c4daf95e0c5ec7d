// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fleetman.simulator.track.Category;

/**
 * What the fleet file says of one track.
 *
 * @param limit greatest speed allowed there, km/h, as on a road sign; absent where there is none
 * @param vehicles names of those that drive there, by their kind
 */
record TrackPlan(@Nullable Double limit, Map<Category, List<String>> vehicles) {
    private static final double KMH = 1 / 3.6;

    @SuppressWarnings("NullAway") // the decoder passes on what the file left out
    TrackPlan {
        if (vehicles == null || vehicles.values().stream().anyMatch(TrackPlan::hasGap)) {
            throw new IllegalArgumentException("vehicles are missing");
        }
    }

    /** For a track that the fleet file does not know: one vehicle, named after it. */
    static TrackPlan unplanned(String name, Category category) {
        return new TrackPlan(null, Map.of(category, List.of(name)));
    }

    private static boolean hasGap(@Nullable List<String> names) {
        return names == null || names.stream().anyMatch(Objects::isNull);
    }

    double metresPerSecond() {
        return limit == null ? Double.POSITIVE_INFINITY : limit * KMH;
    }
}
