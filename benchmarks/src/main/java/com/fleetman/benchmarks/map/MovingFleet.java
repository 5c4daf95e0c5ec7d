// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.map;

import java.util.Random;
import java.util.StringJoiner;
import java.util.function.DoubleFunction;

/** Vehicles all over Europe, each on a straight way of its own, as the live stream tells of them. */
final class MovingFleet {
    /** A fifth of the vehicles in each: together once a second. */
    static final int BATCHES_A_SECOND = 5;

    private static final double SPEED = 25;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double SOUTH = 42;
    private static final double WEST = -3;
    private static final double HEIGHT = 14;
    private static final double WIDTH = 28;

    private final double[] lat;
    private final double[] lon;
    private final int[] course;
    private final long start;

    MovingFleet(int vehicles, long start) {
        Random random = new Random(42);
        this.lat = random.doubles(vehicles, SOUTH, SOUTH + HEIGHT).toArray();
        this.lon = random.doubles(vehicles, WEST, WEST + WIDTH).toArray();
        this.course = random.ints(vehicles, 0, 360).toArray();
        this.start = start;
    }

    int size() {
        return course.length;
    }

    String hello(long now) {
        return "{\"v\":1,\"t\":%d,\"servedBy\":\"bench;1;bench\",\"vehicles\":%d}".formatted(now, size());
    }

    String health(long now) {
        return "{\"t\":%1$d,\"broker\":\"up\",\"tracker\":\"up\",\"lastReceived\":%1$d}".formatted(now);
    }

    String snapshot(long now) {
        StringJoiner vehicles = new StringJoiner(",", "\"vehicles\":[", "],");
        for (int i = 0; i < size(); i++) {
            vehicles.add(
                    "{\"i\":%1$d,\"id\":\"v%1$d\",\"name\":\"Truck %1$d\",\"category\":\"truck\",\"by\":\"tracker;1;bench\"}"
                            .formatted(i));
        }
        return columns(now, 0, 1, vehicles.toString());
    }

    /** The fixes of every fifth vehicle. */
    String fixes(long now, long batch) {
        return columns(now, (int) (batch % BATCHES_A_SECOND), BATCHES_A_SECOND, "");
    }

    private String columns(long now, int first, int step, String vehicles) {
        double metres = SPEED * (now - start) / 1000;
        StringBuilder json = new StringBuilder("{\"t\":").append(now).append(',').append(vehicles);
        column(json, "i", first, step, i -> i);
        column(json, "a", first, step, i -> 1e5 * (lat[(int) i] + metres * north((int) i) / METRES_PER_DEGREE));
        column(json, "o", first, step, i -> 1e5 * (lon[(int) i] + metres * east((int) i) / METRES_PER_DEGREE));
        column(json, "s", first, step, _ -> 100 * SPEED);
        column(json, "c", first, step, i -> course[(int) i]);
        column(json, "d", first, step, _ -> 0);
        json.setCharAt(json.length() - 1, '}');
        return json.toString();
    }

    private void column(StringBuilder json, String name, int first, int step, DoubleFunction<Number> value) {
        json.append('"').append(name).append("\":[");
        for (int i = first; i < size(); i += step) {
            json.append(i == first ? "" : ",").append(Math.round(value.apply(i).doubleValue()));
        }
        json.append("],");
    }

    private double north(int i) {
        return Math.cos(Math.toRadians(course[i]));
    }

    private double east(int i) {
        return Math.sin(Math.toRadians(course[i])) / Math.cos(Math.toRadians(lat[i]));
    }
}
