// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.reporting;

/** Told of each change of the fleet clock, so that others can go on where this process stops. */
@FunctionalInterface
public interface ClockKeeper {
    void keep(FleetClock clock);
}
