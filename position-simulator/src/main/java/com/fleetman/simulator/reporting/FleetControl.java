// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import com.fleetman.simulator.fleet.Fleet;
import com.fleetman.simulator.settings.SimulatorProperties;

/** What can be changed while vehicles drive: who drives, how fast, and whether this process reports it. */
public final class FleetControl {
    /** Far enough ahead that no report of then has been sent. */
    private static final Duration NOTICE = Duration.ofSeconds(1);

    private final Programme programme;
    private final ClockKeeper keeper;
    private final InstantSource time;
    private double factor;

    FleetControl(Programme programme, ClockKeeper keeper, InstantSource time) {
        this.programme = programme;
        this.keeper = keeper;
        this.time = time;
        this.factor = programme.clock().factor();
    }

    /** Lets another fleet drive; vehicles that are in both stay where they are. */
    public void fleet(Fleet fleet, Duration reportInterval, List<String> darkVehicles) {
        programme.follow(new Roster(fleet, reportInterval, Marks.of(darkVehicles, fleet)));
    }

    /** @param wanted seconds of the fleet's time in one of the world's */
    public synchronized void speed(double wanted) {
        factor = wanted;
        adjust(programme.clock());
    }

    /** From now on this process reports, by its own clock. */
    public void drive() {
        programme.drive(true);
    }

    /** From now on this process reports, by the clock that others have reported by. */
    public synchronized void drive(FleetClock clock) {
        programme.follow(clock);
        adjust(clock);
        programme.drive(true);
    }

    /** From now on another process reports. */
    public void rest() {
        programme.drive(false);
    }

    public boolean driving() {
        return programme.driving();
    }

    public int size() {
        return programme.roster().size();
    }

    public double speed() {
        return programme.clock().factor();
    }

    private void adjust(FleetClock clock) {
        if (clock.factor() != factor) {
            FleetClock changed = clock.changedAt(onGrid(time.instant().plus(NOTICE)), factor);
            programme.follow(changed);
            keeper.keep(changed);
        }
    }

    private static Instant onGrid(Instant moment) {
        return Instant.ofEpochMilli(
                Math.floorDiv(moment.toEpochMilli(), SimulatorProperties.TICK_MILLIS)
                        * SimulatorProperties.TICK_MILLIS);
    }
}
