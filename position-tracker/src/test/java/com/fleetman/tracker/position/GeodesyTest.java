// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import java.util.Random;

import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

class GeodesyTest {
    private static final double ELLIPSOID_PERCENT = 0.56;

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 0, 111195.080, 0.00", "0, 0, 0, 1, 111195.080, 90.00",
            "51.5074, -0.1278, 48.8566, 2.3522, 343556.535, 148.12",
            "53.383882, -1.483979, 53.383982, -1.483879, 12.947, 30.81",
            "-16.5, 179.9, -16.5, -179.9, 21323.207, 90.03", "51.4779, -0.0015, 51.4779, 0.0015, 207.762, 90.00",
            "53.33507, -1.53766, 53.33635, -1.53682, 152.867, 21.40"})
    void distanceAndBearingAreThoseOfTheTable(double lat1, double lon1, double lat2, double lon2, double metres,
            double bearing) {
        assertThat(Geodesy.distance(lat1, lon1, lat2, lon2)).isCloseTo(metres, within(0.0005));
        assertThat(Geodesy.bearing(lat1, lon1, lat2, lon2)).isCloseTo(bearing, within(0.005));
    }

    @Test
    void thePoleIsOnePlaceWhateverItsLongitude() {
        assertThat(Geodesy.distance(90, 0, 90, 77)).isCloseTo(0, within(0.0005));
    }

    @Test
    void antipodesAreHalfAGreatCircleApart() {
        assertThat(Geodesy.distance(0, 0, 0, 180)).isCloseTo(20_015_114.442, within(0.0005));
    }

    @RepeatedTest(100)
    void distanceIsNearThatOfTheEllipsoid(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double lat1 = random.nextDouble(-85, 85);
        double lon1 = random.nextDouble(-180, 180);
        double lat2 = Math.clamp(lat1 + random.nextDouble(-3, 3), -90, 90);
        double lon2 = lon1 + random.nextDouble(-3, 3);
        assertThat(Geodesy.distance(lat1, lon1, lat2, lon2))
                .isCloseTo(Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12, withPercentage(ELLIPSOID_PERCENT));
    }

    @Test
    void aBearingIsLessThanAFullCircle() {
        assertThat(Geodesy.bearing(0, 1e-16, 1, 0)).isBetween(0.0, Math.nextDown(360.0));
    }
}
