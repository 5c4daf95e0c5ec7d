// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The speed at evenly spaced places of a path that is driven once: as fast as kind, bends and stops allow, with no
 * change of speed beyond what the vehicle can do. Speeds are kept as squares, which acceleration changes linearly.
 */
final class SpeedProfile {
    private static final double FINEST_STEP = 5;
    private static final int MOST_STEPS = 10_000;
    private static final int FEWEST_STEPS = 4;

    private final double step;
    private final double[] squares;
    private final BitSet stops = new BitSet();

    SpeedProfile(Path path, Dynamics dynamics, double[] stopsAlong) {
        int steps = (int) Math.clamp(Math.ceil(path.length() / FINEST_STEP), FEWEST_STEPS, MOST_STEPS);
        this.step = path.length() / steps;
        this.squares = new double[steps + 1];
        Arrays.fill(squares, dynamics.cruise() * dynamics.cruise());
        Bend.of(path).forEach(bend -> slowDown(bend, dynamics.lateral()));
        Arrays.stream(stopsAlong).sorted().forEach(this::stop);
        squares[0] = 0;
        squares[steps] = 0;
        smooth(2 * dynamics.acceleration() * step, 2 * dynamics.braking() * step);
    }

    int steps() {
        return squares.length - 1;
    }

    double along(int i) {
        return i * step;
    }

    double speed(int i) {
        return Math.sqrt(squares[i]);
    }

    boolean stopsAt(int i) {
        return stops.get(i);
    }

    /** Seconds from one place to the next. */
    double time(int i) {
        return 2 * step / (speed(i) + speed(i + 1));
    }

    private void slowDown(Bend bend, double lateral) {
        int from = (int) Math.floor((bend.middle() - bend.length() / 2) / step);
        int to = (int) Math.ceil((bend.middle() + bend.length() / 2) / step);
        for (int i = Math.max(from, 0); i <= Math.min(to, steps()); i++) {
            squares[i] = Math.min(squares[i], lateral * bend.radius());
        }
    }

    /** Leaves out a stop so close to another that there is no room to move in between. */
    private void stop(double along) {
        int i = (int) Math.round(along / step);
        if (i >= 2 && i <= steps() - 2 && !stops.get(i) && !stops.get(i - 1)) {
            stops.set(i);
            squares[i] = 0;
        }
    }

    private void smooth(double gain, double loss) {
        for (int i = 1; i <= steps(); i++) {
            squares[i] = Math.min(squares[i], squares[i - 1] + gain);
        }
        for (int i = steps() - 1; i >= 0; i--) {
            squares[i] = Math.min(squares[i], squares[i + 1] + loss);
        }
    }
}
