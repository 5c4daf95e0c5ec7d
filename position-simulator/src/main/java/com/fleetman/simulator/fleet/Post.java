// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.fleet;

import com.fleetman.simulator.drive.Drive;
import com.fleetman.simulator.track.Category;
import com.fleetman.simulator.track.Point;

/**
 * A named place in the fleet: one vehicle takes it, and clones of that vehicle when the fleet is larger.
 *
 * @param name of its first vehicle
 * @param start where the drive begins, which tells how wide a degree of longitude is there
 */
record Post(String name, Category category, Drive drive, Point start) {}
