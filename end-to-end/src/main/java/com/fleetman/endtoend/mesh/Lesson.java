// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.Cluster;

/**
 * A lesson of the tour, given as its page says.
 *
 * @param file the name of page and lesson, which begins with the lesson's number
 * @param over the lesson that has to be given first and stays while this one is, if any
 */
record Lesson(String file, Proof proof, @Nullable Lesson over) implements Check {
    /** Proxies hear of a change seconds later, and more on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    Lesson(String file, Proof proof) {
        this(file, proof, null);
    }

    @Override
    public String name() {
        return file.replaceFirst("^\\d+-", "");
    }

    private TourPage page() {
        return TourPage.of(file);
    }

    @Override
    public String run(Cluster cluster) {
        Mesh mesh = Mesh.of(cluster);
        List<String> told = new ArrayList<>();
        List<Duration> undone = new ArrayList<>();
        Runnable lesson = () -> undone.add(during(mesh, () -> {
            page().under(TourPage.SEE).forEach(mesh.shell()::run);
            told.add(proof.measure(mesh).told());
        }));
        if (over == null) {
            lesson.run();
        } else {
            over.during(mesh, lesson);
        }
        return "%s, undone in %.1f s".formatted(told.getFirst(), undone.getFirst().toMillis() / 1000.0);
    }

    /**
     * Does something between what the page says under {@value TourPage#APPLY} and {@value TourPage#UNDO}.
     *
     * @return how long it took to undo it
     */
    Duration during(Mesh mesh, Runnable what) {
        await("a fleet without " + name(), mesh, Presence.NOWHERE);
        long undone;
        try {
            page().under(TourPage.APPLY).forEach(mesh.shell()::run);
            await(name() + " in every proxy", mesh, Presence.EVERYWHERE);
            mesh.requireAcceptedUpdates();
            what.run();
        } finally {
            undone = System.nanoTime();
            page().under(TourPage.UNDO).forEach(mesh.shell()::run);
        }
        await("a fleet without " + name() + " again", mesh, Presence.NOWHERE);
        return Duration.ofNanos(System.nanoTime() - undone);
    }

    private void await(String what, Mesh mesh, Presence presence) {
        org.awaitility.Awaitility.await(what).atMost(PATIENCE).until(() -> proof.look(mesh) == presence);
    }
}
