// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fleetman.messaging.report.ReportSource;
import com.fleetman.tracker.position.Motion;
import com.fleetman.tracker.position.Position;
import com.fleetman.tracker.position.Quality;
import com.fleetman.tracker.position.Speed;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;

class MotionStatusTest {

    @ParameterizedTest
    @CsvSource({"1, , MOVING", "30, , MOVING", "0.999, 179.999, IDLE", "0.999, 180, STOPPED", "0, 0, IDLE",
            "0, 9999, STOPPED"})
    void speedAndTheTimeOfStandingTell(double speed, @Nullable Double stoodFor, MotionStatus expected) {
        Instant since = stoodFor == null ? null : time(-stoodFor);
        assertThat(MotionStatus.of(latest(speed, since), Connection.ONLINE)).isEqualTo(expected);
        assertThat(MotionStatus.of(latest(speed, since), Connection.STALE)).isEqualTo(expected);
    }

    @Test
    void whoIsOfflineMayDoAnything() {
        assertThat(MotionStatus.of(latest(30, null), Connection.OFFLINE)).isEqualTo(MotionStatus.UNKNOWN);
    }

    @Test
    void withoutAPositionOrASpeedNothingIsKnown() {
        assertThat(MotionStatus.of(null, Connection.ONLINE)).isEqualTo(MotionStatus.UNKNOWN);
        assertThat(MotionStatus.of(at("van", 0, 0), Connection.ONLINE)).isEqualTo(MotionStatus.UNKNOWN);
        assertThat(MotionStatus.of(at("van", 0, 0).after(null), Connection.ONLINE)).isEqualTo(MotionStatus.UNKNOWN);
    }

    private static Position latest(double speed, @Nullable Instant standingSince) {
        return new Position("van", ReportSource.REST, time(0), time(0), 53, -1, null, null, null, null, null, false,
                Quality.OK, Set.of(), false,
                new Motion(new Speed(speed, Speed.Source.DEVICE), null, null, standingSince));
    }
}
