// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

import java.util.Arrays;

/**
 * A drive there and back, over and over: rows of time, place and speed, between which acceleration is constant.
 * Standing is a row's time with the same place.
 */
final class Timetable {
    private final double[] time;
    private final double[] along;
    private final double[] speed;
    private final double turnsAt;

    private Timetable(Builder rows, double turnsAt) {
        this.time = Arrays.copyOf(rows.time, rows.size);
        this.along = Arrays.copyOf(rows.along, rows.size);
        this.speed = Arrays.copyOf(rows.speed, rows.size);
        this.turnsAt = turnsAt;
    }

    /** @param back the way back, measured from the far end */
    static Timetable of(SpeedProfile out, SpeedProfile back, Dynamics dynamics) {
        double length = out.along(out.steps());
        Builder rows = new Builder();
        rows.drive(out, dynamics, 0, 1);
        double turnsAt = rows.now();
        rows.drive(back, dynamics, length, -1);
        return new Timetable(rows, turnsAt);
    }

    /** Seconds until everything repeats. */
    double duration() {
        return time[time.length - 1];
    }

    Moment at(double seconds) {
        double now = seconds - Math.floor(seconds / duration()) * duration();
        int found = Arrays.binarySearch(time, now);
        int row = Math.min(found >= 0 ? found : -found - 2, time.length - 2);
        double since = now - time[row];
        double acceleration = (speed[row + 1] - speed[row]) / (time[row + 1] - time[row]);
        double moved = since * (speed[row] + acceleration * since / 2);
        return new Moment(along[row] + (now < turnsAt ? moved : -moved), speed[row] + acceleration * since,
                now >= turnsAt);
    }

    private static final class Builder {
        private double[] time = new double[1024];
        private double[] along = new double[1024];
        private double[] speed = new double[1024];
        private int size;

        double now() {
            return time[size - 1];
        }

        void drive(SpeedProfile profile, Dynamics dynamics, double start, int direction) {
            double now = size == 0 ? 0 : now();
            for (int i = 0; i < profile.steps(); i++) {
                double place = start + direction * profile.along(i);
                add(now, place, profile.speed(i));
                if (profile.stopsAt(i)) {
                    now += dynamics.stop();
                    add(now, place, 0);
                }
                now += profile.time(i);
            }
            double end = start + direction * profile.along(profile.steps());
            add(now, end, 0);
            add(now + dynamics.rest(), end, 0);
        }

        private void add(double when, double where, double fast) {
            if (size > 0 && time[size - 1] == when) {
                return;
            }
            if (size > 1 && sameAcceleration(when, fast)) {
                size--;
            }
            if (size == time.length) {
                time = Arrays.copyOf(time, 2 * size);
                along = Arrays.copyOf(along, 2 * size);
                speed = Arrays.copyOf(speed, 2 * size);
            }
            time[size] = when;
            along[size] = where;
            speed[size++] = fast;
        }

        /** Whether the last row lies on the straight line of speed from the row before it to the new one. */
        private boolean sameAcceleration(double when, double fast) {
            int last = size - 1;
            double before = (speed[last] - speed[last - 1]) / (time[last] - time[last - 1]);
            double after = (fast - speed[last]) / (when - time[last]);
            return Math.abs(before - after) < 1e-9 && along[last] != along[last - 1];
        }
    }
}
