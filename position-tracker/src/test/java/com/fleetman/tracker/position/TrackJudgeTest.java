// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.Positions;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The golden cases, each a list of second:metres, and what the rules say at their edges. */
class TrackJudgeTest {
    private static final double LIMIT = 69.4;

    private final TrackJudge judge = new TrackJudge(new SpeedLimits(LIMIT, Map.of("person", 10.0), 1));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "one outlier, 0:0 1:10 2:20 3:10020 4:40 5:50, 3",
            "wrong first, 0:10000 1:10 2:20 3:30, 0",
            "wrong after a pause, 0:0 3600:10000 3610:20 3620:30 3630:40, 3600",
            "true jump, 0:0 1:10 2:20 3:10020 4:10030 5:10040, ''",
            "two singles, 0:0 1:10000 2:-10000 3:30, 1 2",
            "a run that ends too soon, 0:0 1:10 2:9000 3:9010 4:40, 2 3",
            "a run that begins again, 0:0 1:10 2:9000 3:-9000 4:-9010 5:-9020, 2",
            "too short to be a jump, 0:0 1:99, ''",
    })
    void theSuspectsAreTheOutliers(String name, String track, String suspects) {
        assertThat(suspects(judged(track))).isEqualTo(suspects);
    }

    @Test
    void whatIsWrongIsUnknownUntilThreeSaySo() {
        assertThat(suspects(judged("0:10000 1:10 2:20"))).isEqualTo("1 2");
        assertThat(suspects(judged("0:0 3600:10000 3610:20 3620:30"))).isEqualTo("3610 3620");
    }

    @Test
    void nobodyDroveTheLegOfAJump() {
        Position landed = requireNonNull(judged("0:0 1:10 2:20 3:10020 4:10030 5:10040").get(3_000L));
        assertThat(landed.motion()).isEqualTo(new Motion(null, null, null, null));
    }

    @Test
    void afterAnOutlierTheTrackGoesOnFromTheLastTrustedPosition() {
        Position next = requireNonNull(judged("0:0 1:10 2:20 3:10020 4:40 5:50").get(4_000L));
        assertThat(next.motion()).isEqualTo(at("van", 4, 40).after(at("van", 2, 20).after(at("van", 1, 10))).motion());
    }

    @Test
    void afterAWrongAnchorTheTrackGoesOnFromTheOneBeforeIt() {
        Position next = requireNonNull(judged("0:0 3600:10000 3610:20 3620:30 3630:40").get(3_610_000L));
        assertThat(next.motion()).isEqualTo(at("van", 3610, 20).after(at("van", 0, 0)).motion());
    }

    @Test
    void nothingFollowsFromASuspect() {
        Position suspect = requireNonNull(judged("0:0 1:10 2:9000").get(2_000L));
        assertThat(suspect.quality()).isEqualTo(Quality.SUSPECT);
        assertThat(suspect.reasons()).containsExactly(Reason.JUMP);
        assertThat(suspect.motion()).isEqualTo(Motion.NONE);
    }

    @Test
    void whoIsSuspectByItselfMattersToNobody() {
        List<Position> track = List.of(at("van", 0, 0), at("van", 1, 10), at("van", 2, 9000),
                at("van", 3, 5000).suspect(Set.of(Reason.ACCURACY)), at("van", 4, 9020), at("van", 5, 9030));
        TreeMap<Long, Position> judged = judged(track);
        assertThat(suspects(judged)).isEqualTo("3");
        assertThat(requireNonNull(judged.get(3_000L)).reasons()).containsExactly(Reason.ACCURACY);
    }

    @Test
    void whatItWasJudgedBeforeDoesNotMatter() {
        List<Position> track = List.of(at("van", 0, 0).suspect(Set.of(Reason.JUMP)), at("van", 1, 10));
        assertThat(suspects(judged(track))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"99.9, , true", "100.5, , false", "399.9, 200, true", "401, 200, false"})
    void aRadiusOfErrorIsAllowedTwice(double metres, @Nullable Double accuracy, boolean plausible) {
        assertThat(judge.plausible(at("van", 0, 0), accurate(1, metres, accuracy, null))).isEqualTo(plausible);
    }

    @ParameterizedTest
    @CsvSource({"693.9, , 1, true", "694.5, , 1, false", "110, person, 1, false", "110, truck, 1, true",
            "1387.9, , 2, true", "1389, , 2, false"})
    void theLimitIsThatOfTheKindOfVehicleTimesTheFleetsFactor(double metres, @Nullable String category, double factor,
            boolean plausible) {
        TrackJudge factored = new TrackJudge(new SpeedLimits(LIMIT, Map.of("person", 10.0), factor));
        assertThat(factored.plausible(at("van", 0, 0), accurate(10, metres, null, category))).isEqualTo(plausible);
    }

    private static Position accurate(double seconds, double metres, @Nullable Double accuracy,
            @Nullable String category) {
        return new Position("van", ReportSource.REST, time(seconds), time(seconds), Positions.lat(metres),
                Positions.LON, null, accuracy, null, null, category, false, Quality.OK, Set.of(), false, null);
    }

    private TreeMap<Long, Position> judged(String track) {
        List<Position> positions = new ArrayList<>();
        for (String point : track.split(" ")) {
            String[] parts = point.split(":");
            positions.add(at("van", Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
        }
        return judged(positions);
    }

    /** By milliseconds since the start. */
    private TreeMap<Long, Position> judged(List<Position> track) {
        TreeMap<Long, Position> judged = new TreeMap<>();
        Scan scan = Scan.START;
        for (Position position : track) {
            TrackJudge.Step step = judge.judge(scan, position);
            scan = step.scan();
            step.judged().forEach(it -> judged.put(it.fixTime().toEpochMilli() - time(0).toEpochMilli(), it));
        }
        return judged;
    }

    private static String suspects(TreeMap<Long, Position> judged) {
        return String.join(" ", judged.entrySet()
                .stream()
                .filter(entry -> entry.getValue().quality() != Quality.OK)
                .map(entry -> Long.toString(entry.getKey() / 1000))
                .toList());
    }
}
