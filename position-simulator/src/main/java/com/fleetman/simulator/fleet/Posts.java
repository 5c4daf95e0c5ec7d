// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import com.fleetman.simulator.drive.Drive;
import com.fleetman.simulator.settings.UnusableFileException;
import com.fleetman.simulator.track.Category;
import com.fleetman.simulator.track.Track;

/** The posts of all tracks, one track after the other in turn, so that a small fleet still drives everywhere. */
final class Posts {
    private Posts() {}

    /** @throws UnusableFileException when the plan names a track that is not there, or a vehicle twice */
    static List<Post> of(List<Track> tracks, Map<String, TrackPlan> plans) {
        checkTracks(tracks, plans.keySet());
        List<Queue<Post>> byTrack = new ArrayList<>();
        for (Track track : tracks) {
            TrackPlan plan = plans.getOrDefault(track.name(), TrackPlan.unplanned(track.name(), track.category()));
            FleetFile.require(plan.metresPerSecond() > 0.25, "has a limit of less than 1 km/h for " + track.name());
            byTrack.add(new ArrayDeque<>(posts(track, plan)));
        }
        List<Post> posts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (byTrack.removeIf(Queue::isEmpty) || !byTrack.isEmpty()) {
            for (Queue<Post> queue : byTrack) {
                Post post = queue.remove();
                FleetFile.require(isName(post.name()), "names a vehicle with no name of 1 to 100 characters");
                FleetFile.require(names.add(post.name()), "names the vehicle " + post.name() + " twice");
                posts.add(post);
            }
        }
        FleetFile.require(!posts.isEmpty(), "names no vehicle");
        return posts;
    }

    private static List<Post> posts(Track track, TrackPlan plan) {
        List<Post> posts = new ArrayList<>();
        for (Category category : Category.values()) {
            List<String> names = plan.vehicles().getOrDefault(category, List.of());
            if (!names.isEmpty()) {
                Drive drive = Drive.of(track, category, plan.metresPerSecond());
                names.forEach(name -> posts.add(new Post(name, category, drive, track.points().getFirst())));
            }
        }
        return posts;
    }

    /** Leaves room for a clone's number. */
    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= 100;
    }

    private static void checkTracks(List<Track> tracks, Set<String> planned) {
        Set<String> missing = new HashSet<>(planned);
        tracks.forEach(track -> missing.remove(track.name()));
        FleetFile.require(missing.isEmpty(), "names tracks that are not there: " + missing);
    }
}
