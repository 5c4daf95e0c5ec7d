// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

/**
 * Where a drive is at some time.
 *
 * @param along metres from the start of the path, whichever way the vehicle goes
 * @param speed m/s
 * @param returning whether it is on its way back
 */
record Moment(double along, double speed, boolean returning) {}
