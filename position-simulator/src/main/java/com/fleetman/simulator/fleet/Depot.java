// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fleetman.simulator.track.TrackFolder;

/** Where fleets of any size come from; of two, the smaller one is a part of the larger. */
public final class Depot {
    private final List<Post> posts;
    private final long seed;

    private Depot(List<Post> posts, long seed) {
        this.posts = posts;
        this.seed = seed;
    }

    static Depot of(TrackFolder folder, long seed) {
        Map<String, TrackPlan> plans = folder.fleet().map(FleetFile::read).orElse(Map.of());
        return new Depot(Posts.of(folder.tracks(), plans), seed);
    }

    /** @param size number of vehicles; absent, one for every post */
    public Fleet fleet(@Nullable Integer size) {
        return new FleetBuilder(posts, seed).build(size == null ? posts.size() : size);
    }
}
