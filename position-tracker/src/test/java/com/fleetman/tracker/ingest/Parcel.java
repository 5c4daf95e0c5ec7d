// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.report.PositionReport;

/** Reports that a broker delivers together. */
record Parcel(List<List<PositionReport>> units, boolean redelivered) {
    private static final double LARGEST = 4_000;

    List<Delivery> deliveries() {
        return units.stream().flatMap(List::stream).map(report -> new Delivery(report, redelivered)).toList();
    }

    /** What a broker makes of it when nobody has acknowledged it: the same reports, not cut the same way. */
    List<Parcel> again(Random random) {
        int cut = random.nextInt(units.size());
        return cut == 0
                ? List.of(new Parcel(units, true))
                : List.of(new Parcel(units.subList(0, cut), true),
                        new Parcel(units.subList(cut, units.size()), true));
    }

    /** A day as it comes in: in one order or another, some of it twice, cut anywhere. */
    static List<Parcel> of(Day day, Random random) {
        List<List<PositionReport>> sent = new ArrayList<>(day.units());
        int order = random.nextInt(3);
        if (order == 0) {
            Collections.shuffle(sent, random);
        } else if (order == 1) {
            swapNeighbours(sent, random);
        }
        repeatSome(sent, random);
        List<Parcel> parcels = new ArrayList<>();
        for (int from = 0; from < sent.size();) {
            // As often one as ten as a thousand.
            int to = Math.min(sent.size(), from + (int) Math.pow(LARGEST, random.nextDouble()));
            parcels.add(new Parcel(sent.subList(from, to), false));
            from = to;
        }
        return parcels;
    }

    private static void swapNeighbours(List<List<PositionReport>> sent, Random random) {
        for (int i = 0; i < sent.size(); i++) {
            if (random.nextInt(10) == 0) {
                Collections.swap(sent, i, Math.min(sent.size() - 1, i + random.nextInt(40)));
            }
        }
    }

    private static void repeatSome(List<List<PositionReport>> sent, Random random) {
        for (int i = sent.size() / 10; i > 0; i--) {
            int from = random.nextInt(sent.size());
            sent.add(from + random.nextInt(Math.min(200, sent.size() - from)) + 1, sent.get(from));
        }
    }
}
