// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.mesh;

import java.time.Instant;

import com.fleetman.endtoend.cluster.Check;
import com.fleetman.endtoend.cluster.Cluster;
import com.fleetman.endtoend.cluster.Fleet;
import com.fleetman.endtoend.cluster.Losses;

/** A lesson that moves vehicles from one tracker to another and back, on the way of which no report may be lost. */
record ConsumerLesson(Lesson lesson) implements Check {
    @Override
    public String name() {
        return lesson.name();
    }

    @Override
    public String run(Cluster cluster) {
        Fleet fleet = new Fleet(Mesh.of(cluster).page());
        Instant from = Instant.now();
        fleet.awaitSeenAfter(from);
        String told = lesson.run(cluster);
        Instant to = Instant.now();
        fleet.awaitSeenAfter(to);
        return told + ", " + Losses.none(fleet, from, to);
    }
}
