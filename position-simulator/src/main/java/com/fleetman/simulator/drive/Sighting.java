// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.drive;

/**
 * Where a vehicle is and how it moves.
 *
 * @param lat degrees north, WGS-84
 * @param lon degrees east, WGS-84
 * @param speed metres per second of the fleet's own time
 * @param course degrees true, clockwise from north
 */
public record Sighting(double lat, double lon, double speed, double course) {}
