// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static com.fleetman.tracker.Positions.at;
import static org.assertj.core.api.Assertions.assertThat;

class SettledPointTest {
    private static final int TRACKS = 20_000;
    private static final int LENGTH = 12;

    private final TrackJudge judge = new TrackJudge(new SpeedLimits(69.4, Map.of(), 1));

    @Test
    void atASettledPointTheScanIsWhatAScanFromTheBeginningIs() {
        int found = 0;
        for (int seed = 0; seed < TRACKS; seed++) {
            List<Position> track = track(new Random(seed));
            List<Scan> scans = new ArrayList<>();
            TreeMap<Object, Position> judged = new TreeMap<>();
            Scan scan = Scan.START;
            for (Position position : track) {
                TrackJudge.Step step = judge.judge(scan, position);
                scan = step.scan();
                scans.add(scan);
                step.judged().forEach(it -> judged.put(it.fixTime(), it));
            }
            List<Position> stored = List.copyOf(judged.values());
            for (int end = 1; end <= stored.size(); end++) {
                Scan settled = settledBefore(stored, end);
                if (settled != null) {
                    found++;
                    int anchor = stored.indexOf(settled.anchor());
                    assertThat(settled).as("track %d, before %d", seed, end).isEqualTo(scans.get(anchor));
                }
            }
        }
        assertThat(found).isGreaterThan(TRACKS);
    }

    @Test
    void whoWaitsToBeJudgedSettlesNothing() {
        List<Position> stored = List.of(at("van", 0, 0).after(null), at("van", 1, 0).after(null), at("van", 2, 0));
        assertThat(settledBefore(stored, 3)).isNull();
    }

    @Test
    void whoIsSuspectByItselfIsPassedOver() {
        Position first = at("van", 0, 0).after(null);
        Position second = at("van", 1, 0).after(first);
        Position third = at("van", 3, 0).after(second);
        List<Position> stored = List.of(first, second, at("van", 2, 0).suspect(Set.of(Reason.INVALID)), third);
        assertThat(settledBefore(stored, 4)).isEqualTo(new Scan(third, second, List.of()));
    }

    private @Nullable Scan settledBefore(List<Position> stored, int end) {
        SettledPoint settled = new SettledPoint(judge);
        for (int i = end - 1; i >= 0; i--) {
            Scan scan = settled.older(stored.get(i));
            if (scan != null) {
                return scan;
            }
        }
        return null;
    }

    /** Few places, far apart or near, so that every kind of run and recovery comes up. */
    private static List<Position> track(Random random) {
        double[] places = {0, 20, 9_000, 9_020, -9_000};
        List<Position> track = new ArrayList<>();
        double seconds = 0;
        for (int i = 0; i < LENGTH; i++) {
            seconds += random.nextInt(6) == 0 ? 200 : 1;
            Position position = at("van", seconds, places[random.nextInt(places.length)] + i);
            track.add(random.nextInt(8) == 0 ? position.suspect(Set.of(Reason.ACCURACY)) : position);
        }
        return track;
    }
}
