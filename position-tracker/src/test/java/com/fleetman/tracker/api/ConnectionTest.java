// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.api;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fleetman.tracker.vehicle.JudgeContext;
import com.fleetman.tracker.vehicle.Vehicle;

import static com.fleetman.tracker.Positions.at;
import static com.fleetman.tracker.Positions.time;
import static org.assertj.core.api.Assertions.assertThat;

class ConnectionTest {

    @ParameterizedTest
    @CsvSource({"0, ONLINE", "-5, ONLINE", "60, ONLINE", "60.001, STALE", "600, STALE", "600.001, OFFLINE"})
    void whoIsHeardOfForTheFirstTimeIsOnlineForAMinute(double age, Connection expected) {
        Vehicle vehicle = new Vehicle("van", "van", "van", null, JudgeContext.NEW, time(0), "a;1;b", 1);
        assertThat(Connection.of(vehicle, time(age))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, 60, ONLINE", "5, 60.001, STALE", "100, 300, ONLINE", "100, 300.001, STALE", "100, 600.001, OFFLINE",
            "1000, 3000, ONLINE", "1000, 3000.001, OFFLINE", "86400, 3600, ONLINE", "86400, 3600.001, OFFLINE"})
    void whoReportsSeldomIsMissedLaterButWithinAnHour(double interval, double age, Connection expected) {
        JudgeContext context = new JudgeContext(at("van", -interval, 0), List.of(), null, null);
        Vehicle vehicle = new Vehicle("van", "van", "van", at("van", 0, 0), context, time(0), "a;1;b", 1);
        assertThat(Connection.of(vehicle, time(age))).isEqualTo(expected);
    }
}
