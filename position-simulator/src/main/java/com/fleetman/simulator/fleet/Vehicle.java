// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import com.fleetman.simulator.drive.Drive;
import com.fleetman.simulator.drive.Sighting;
import com.fleetman.simulator.track.Category;

/**
 * A vehicle and the drive that it shares with others.
 *
 * @param name what people call it, and its identity
 * @param phase seconds by which it is ahead of the drive
 * @param north degrees by which it keeps beside the drive, so that two vehicles never hide each other
 * @param east degrees
 */
public record Vehicle(String name, Category category, Drive drive, double phase, double north, double east) {
    /** @param seconds of the fleet's own time */
    public Sighting at(double seconds) {
        Sighting sighting = drive.at(seconds + phase);
        return new Sighting(sighting.lat() + north, Math.IEEEremainder(sighting.lon() + east, 360), sighting.speed(),
                sighting.course());
    }
}
