// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.DefaultValue;

import com.fleetman.simulator.track.Category;

/**
 * What the fleet file says of one track.
 *
 * @param limit greatest speed allowed there, km/h, as on a road sign
 * @param vehicles names of those that drive there, by their kind
 */
record TrackPlan(@DefaultValue("1000") double limit, @DefaultValue Map<Category, List<String>> vehicles) {
    private static final double KMH = 1 / 3.6;

    /** For a track that the fleet file does not know: one vehicle, named after it. */
    static TrackPlan unplanned(String name, Category category) {
        return new TrackPlan(1000, Map.of(category, List.of(name)));
    }

    double metresPerSecond() {
        return limit * KMH;
    }
}
