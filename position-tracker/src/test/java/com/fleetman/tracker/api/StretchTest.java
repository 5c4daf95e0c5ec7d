// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;

import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;

class StretchTest {
    private static final String NOON = "2026-11-21T12:00:00.000Z";

    @Test
    void aTrackOnOneSideIsOneLineWithATimeForEachPlace() {
        List<Stretch> stretches = Stretch.of(List.of(place(0, 10, 20), place(10, 11, 21), place(20, 12, 22)));
        assertThat(stretches).extracting(Stretch::geometry)
                .containsExactly(line(List.of(20.0, 10.0), List.of(21.0, 11.0), List.of(22.0, 12.0)));
        assertThat(stretches.getFirst().times())
                .containsExactly(NOON, "2026-11-21T12:00:10.000Z", "2026-11-21T12:00:20.000Z");
    }

    @Test
    void eastwardsOverTheAntimeridianItIsCutAtThePlaceAndTimeOfTheCrossing() {
        List<Stretch> stretches = Stretch.of(List.of(place(0, 10, 179), place(40, 14, -177)));
        assertThat(stretches).extracting(Stretch::geometry)
                .containsExactly(line(List.of(179.0, 10.0), List.of(180.0, 11.0)),
                        line(List.of(-180.0, 11.0), List.of(-177.0, 14.0)));
        assertThat(stretches).extracting(Stretch::times)
                .containsExactly(List.of(NOON, "2026-11-21T12:00:10.000Z"),
                        List.of("2026-11-21T12:00:10.000Z", "2026-11-21T12:00:40.000Z"));
    }

    @Test
    void westwardsAndBackItIsCutTwice() {
        List<Stretch> stretches = Stretch.of(List.of(place(0, 0, -179), place(10, 0, 179), place(20, 0, -179)));
        assertThat(stretches).extracting(Stretch::geometry)
                .containsExactly(line(List.of(-179.0, 0.0), List.of(-180.0, 0.0)),
                        line(List.of(180.0, 0.0), List.of(179.0, 0.0), List.of(180.0, 0.0)),
                        line(List.of(-180.0, 0.0), List.of(-179.0, 0.0)));
    }

    @Test
    void whoStandsOnTheAntimeridianIsStillALineOfTwoPlaces() {
        List<Stretch> stretches = Stretch.of(List.of(place(0, 0, 180), place(10, 0, -179)));
        assertThat(stretches).extracting(Stretch::geometry)
                .containsExactly(line(List.of(180.0, 0.0), List.of(180.0, 0.0)),
                        line(List.of(-180.0, 0.0), List.of(-179.0, 0.0)));
    }

    @Test
    void halfTheWorldIsNoCrossing() {
        assertThat(Stretch.of(List.of(place(0, 0, -90), place(10, 0, 90)))).hasSize(1);
    }

    @Test
    void aSinglePositionIsAPlaceAndNoneIsNothing() {
        assertThat(Stretch.of(List.of(place(0, 10, 20)))).extracting(Stretch::geometry)
                .containsExactly(GeoJson.Point.at(20, 10));
        assertThat(Stretch.of(List.of())).isEmpty();
    }

    @SafeVarargs
    private static GeoJson.Geometry line(List<Double>... places) {
        return GeoJson.LineString.through(List.of(places));
    }

    private static Position place(int second, double lat, double lon) {
        return new Position("ship", ReportSource.REST, time(second), time(second), lat, lon, null, null, null, null,
                null, false, Quality.OK, Set.of(), false, null);
    }
}
