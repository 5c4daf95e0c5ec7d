// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.map;

import java.time.Duration;
import java.util.Arrays;

/**
 * What the frames of one page took.
 *
 * @param frames milliseconds of the page's own code in each, in rising order
 * @param mainThread milliseconds of processor time of the page's main thread: that code, the live stream, style, layout
 *                   and paint
 */
record Figures(double[] frames, Duration time, double mainThread) {
    static Figures of(double[] frames, Duration time, double mainThread) {
        double[] sorted = frames.clone();
        Arrays.sort(sorted);
        return new Figures(sorted, time, mainThread);
    }

    double framesASecond() {
        return frames.length / seconds();
    }

    double median() {
        return share(0.5);
    }

    double p95() {
        return share(0.95);
    }

    double busyMillisASecond() {
        return mainThread / seconds();
    }

    private double seconds() {
        return time.toMillis() / 1000.0;
    }

    private double share(double part) {
        return frames[(int) Math.min(frames.length - 1, Math.floor(frames.length * part))];
    }
}
