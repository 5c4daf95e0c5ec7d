// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.position;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fleetman.tracker.Positions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MotionTest {
    private static final Position START = Positions.at("van", 0, 0).after(null);

    @Test
    void theFirstPositionHasNoMotionButTheDevices() {
        assertThat(motion(START)).isEqualTo(new Motion(null, null, null, null));
        Position reported = Positions.reported("van", 0, 0, 7.0, 45.0).after(null);
        assertThat(motion(reported)).isEqualTo(new Motion(new Speed(7, Speed.Source.DEVICE),
                new Course(45, Course.Source.DEVICE), null, null));
    }

    @Test
    void speedAndCourseFollowFromTheLeg() {
        Motion motion = motion(Positions.at("van", 10, 100).after(START));
        Speed speed = requireNonNull(motion.speed());
        assertThat(speed.metresPerSecond()).isCloseTo(10, within(1e-6));
        assertThat(speed.source()).isEqualTo(Speed.Source.DERIVED);
        assertThat(motion.course()).isEqualTo(new Course(0, Course.Source.DERIVED));
    }

    @Test
    void theDevicesWordOutweighsTheLeg() {
        Motion motion = motion(Positions.reported("van", 10, 100, 3.0, 90.0).after(START));
        assertThat(motion.speed()).isEqualTo(new Speed(3, Speed.Source.DEVICE));
        assertThat(motion.course()).isEqualTo(new Course(90, Course.Source.DEVICE));
        assertThat(motion.legSpeed()).isCloseTo(10, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 120})
    void aLegOfBelievableLengthGivesASpeed(double seconds) {
        assertThat(motion(Positions.at("van", seconds, 20).after(START)).speed()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.499, 120.001})
    void aLegTooShortOrTooLongGivesALegSpeedAlone(double seconds) {
        Motion motion = motion(Positions.at("van", seconds, 20).after(START));
        assertThat(motion.speed()).isNull();
        assertThat(motion.legSpeed()).isCloseTo(20 / seconds, within(1e-4));
    }

    @Test
    void aParkedArrowDoesNotSpin() {
        Position drove = Positions.reported("van", 10, 100, 10.0, 30.0).after(START);
        Position stands = Positions.reported("van", 20, 91, 0.4, 250.0).after(drove);
        assertThat(motion(stands).course()).isEqualTo(new Course(30, Course.Source.KEPT));
    }

    @Test
    void aCourseThatWasNeverKnownIsNotKept() {
        assertThat(motion(Positions.at("van", 10, 9).after(START)).course()).isNull();
    }

    private static Motion motion(Position position) {
        return requireNonNull(position.motion());
    }
}
