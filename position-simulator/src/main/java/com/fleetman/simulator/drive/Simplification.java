// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

import com.fleetman.simulator.track.Point;

/**
 * Takes the trembling out of a recorded line, by Ramer, Douglas and Peucker: a receiver at walking pace draws corners
 * that no vehicle drives, and every one of them would slow it down. Blocks bound the time that a hostile line takes.
 */
final class Simplification {
    private static final double TOLERANCE = 4;
    private static final int BLOCK = 1_000;

    private final List<Point> points;
    private final BitSet kept = new BitSet();

    private Simplification(List<Point> points) {
        this.points = points;
    }

    static List<Point> of(List<Point> points) {
        Simplification simplification = new Simplification(points);
        for (int from = 0; from < points.size() - 1; from += BLOCK) {
            simplification.simplify(from, Math.min(from + BLOCK, points.size() - 1));
        }
        List<Point> result = new ArrayList<>();
        simplification.kept.stream().forEach(i -> result.add(points.get(i)));
        return result;
    }

    private void simplify(int from, int to) {
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[]{from, to}));
        kept.set(from);
        kept.set(to);
        while (!open.isEmpty()) {
            int[] span = open.pop();
            int far = farthest(span[0], span[1]);
            if (far > 0) {
                kept.set(far);
                open.push(new int[]{span[0], far});
                open.push(new int[]{far, span[1]});
            }
        }
    }

    /** The point between that is farthest from the straight line, or 0 when all are within the tolerance. */
    private int farthest(int from, int to) {
        int farthest = 0;
        double most = TOLERANCE;
        for (int i = from + 1; i < to; i++) {
            double distance = Leg.beside(points.get(i), points.get(from), points.get(to)).distance();
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }
}
