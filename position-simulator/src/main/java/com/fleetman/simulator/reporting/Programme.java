// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

/** What the ticker goes by, which others may change while it runs. */
final class Programme {
    private volatile Roster roster;
    private volatile FleetClock clock;
    private volatile boolean driving = true;

    Programme(Roster roster, FleetClock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    Roster roster() {
        return roster;
    }

    FleetClock clock() {
        return clock;
    }

    boolean driving() {
        return driving;
    }

    void follow(Roster other) {
        roster = other;
    }

    void follow(FleetClock other) {
        clock = other;
    }

    void drive(boolean wanted) {
        driving = wanted;
    }
}
