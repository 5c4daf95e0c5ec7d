// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import com.fleetman.simulator.drive.Drive;
import com.fleetman.simulator.track.Point;

/**
 * Fills the posts with vehicles, in turn, until the fleet is large enough. The vehicles of one drive start at multiples
 * of the golden ratio: however many they are they spread evenly, and one more moves none of the others.
 */
final class FleetBuilder {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double FARTHEST_BESIDE = 6;

    private final List<Post> posts;
    private final SplittableRandom random;
    private final Map<Drive, Double> phases = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    FleetBuilder(List<Post> posts, long seed) {
        this.posts = posts;
        this.random = new SplittableRandom(seed);
    }

    Fleet build(int size) {
        List<Vehicle> vehicles = new ArrayList<>(size);
        posts.forEach(post -> names.add(post.name()));
        for (int i = 0; i < size; i++) {
            Post post = posts.get(i % posts.size());
            int round = i / posts.size() + 1;
            vehicles.add(round == 1
                    ? vehicle(post, post.name(), 0)
                    : vehicle(post, cloneName(post, round), FARTHEST_BESIDE));
        }
        return new Fleet(vehicles);
    }

    private Vehicle vehicle(Post post, String name, double beside) {
        double phase = phases.merge(post.drive(), random.nextDouble(), (last, _) -> (last + GOLDEN) % 1);
        double metres = beside * Math.sqrt(random.nextDouble());
        double direction = random.nextDouble(2 * Math.PI);
        return new Vehicle(name, post.category(), post.drive(), phase * post.drive().duration(),
                metres * Math.cos(direction) / Point.METRES_PER_DEGREE,
                metres * Math.sin(direction) / Point.METRES_PER_DEGREE / Math.cos(Math.toRadians(post.start().lat())));
    }

    /** A dispatcher may have named a vehicle just as its neighbour's clone would be called. */
    private String cloneName(Post post, int round) {
        String name = post.name() + " " + round;
        while (!names.add(name)) {
            name += "b";
        }
        return name;
    }
}
