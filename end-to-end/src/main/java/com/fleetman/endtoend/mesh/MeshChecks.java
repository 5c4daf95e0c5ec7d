// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fleetman.endtoend.cluster.Check;

/** The checks there are, in the order in which they run; as an iterable their names, for the command line. */
final class MeshChecks implements Iterable<String> {
    private static final Lesson PAGE_CANARY = new Lesson("01-canary-webapp-90-10",
            new ShareProof("/", Mesh.WEBAPP, "", 0.10));

    /** The lessons of the tour, in its order. */
    static List<Lesson> lessons() {
        return List.of(PAGE_CANARY, reads("02-canary-tracker-reads-85-15", 0.15),
                reads("03-canary-tracker-reads-50-50", 0.50), reads("04-canary-tracker-reads-all-v2", 1));
    }

    private static Lesson reads(String file, double share) {
        return new Lesson(file, new ShareProof(Mesh.VEHICLES, Mesh.TRACKER, Mesh.GATEWAY, share));
    }

    /** @param canaryPage an image with another build of the page */
    static List<Check> all(@Nullable String canaryPage) {
        List<Check> all = new ArrayList<>(List.of(new LiveAnalysis(), new Matrix()));
        all.addAll(lessons());
        all.addAll(List.of(new PageDuringCanary(PAGE_CANARY, canaryPage), new RollingUpdates(), new TrackerKilled()));
        return all;
    }

    @Override
    public Iterator<String> iterator() {
        return all(null).stream().map(Check::name).iterator();
    }
}
