// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.track;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a recorded track that can be driven without a leap. The points of a segment belong together however
 * far apart; where a segment ends the receiver lost its fix, and only a short gap is taken for driven.
 */
final class Stretches {
    private static final double LONGEST_GAP = 500;
    private static final double SHORTEST_LEG = 1;
    private static final double SHORTEST_STRETCH = 50;

    private final List<List<Point>> stretches = new ArrayList<>();
    private List<Point> current = new ArrayList<>();

    static List<List<Point>> of(List<List<Point>> segments) {
        Stretches stretches = new Stretches();
        segments.stream().filter(segment -> !segment.isEmpty()).forEach(stretches::addSegment);
        stretches.endStretch();
        return stretches.stretches;
    }

    private void addSegment(List<Point> segment) {
        if (!current.isEmpty() && current.getLast().distanceTo(segment.getFirst()) > LONGEST_GAP) {
            endStretch();
        }
        for (Point point : segment) {
            if (current.isEmpty() || current.getLast().distanceTo(point) >= SHORTEST_LEG) {
                current.add(point);
            }
        }
    }

    private void endStretch() {
        if (current.stream().anyMatch(point -> point.distanceTo(current.getFirst()) >= SHORTEST_STRETCH)) {
            stretches.add(List.copyOf(current));
        }
        current = new ArrayList<>();
    }
}
