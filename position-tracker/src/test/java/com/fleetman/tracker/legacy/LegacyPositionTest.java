// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.legacy;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

class LegacyPositionTest {
    private static final Instant TIME = Instant.parse("2026-11-21T06:44:38.529Z");
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void itsFieldsAreTheOriginalsInTheOriginalsOrderWithAllTheirDigits() {
        Position position = position(TIME, 53.37902256287634, -1.467330269515514).after(null);
        assertThat(json.writeValueAsString(LegacyPosition.of(position, "truck"))).isEqualTo(
                "{\"name\":\"City Truck\",\"lat\":53.37902256287634,\"longitude\":-1.467330269515514,"
                        + "\"timestamp\":\"2026-11-21T06:44:38.529+0000\",\"speed\":null,"
                        + "\"lng\":-1.467330269515514,\"category\":\"truck\"}");
    }

    @ParameterizedTest
    @CsvSource({"53.33507, -1.53766, 53.33635, -1.53682, 5, 68.47",
            "53.33393, -1.52097, 53.34292, -1.52083, 60, 37.28"})
    void speedIsTheOriginalsInMilesAnHour(double lat1, double lon1, double lat2, double lon2, int seconds,
            double mph) {
        Position before = position(TIME, lat1, lon1).after(null);
        Position position = position(TIME.plusSeconds(seconds), lat2, lon2).after(before);
        assertThat(LegacyPosition.of(position, null).speed()).isCloseTo(mph, withPercentage(0.2));
    }

    @Test
    void whoStandsHasASpeedOfZero() {
        Position before = position(TIME, 53.33507, -1.53766).after(null);
        Position position = position(TIME.plusSeconds(5), 53.33507, -1.53766).after(before);
        assertThat(LegacyPosition.of(position, null).speed()).isZero();
    }

    private static Position position(Instant time, double lat, double lon) {
        return new Position("City Truck", ReportSource.LEGACY, time, time, lat, lon, null, null, null, null,
                null, false, Quality.OK, Set.of(), false, null);
    }
}
