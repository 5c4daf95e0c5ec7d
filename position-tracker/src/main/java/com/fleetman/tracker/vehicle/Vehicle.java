// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import com.fleetman.tracker.position.Position;

/**
 * What is known of a vehicle now.
 *
 * @param id its identity
 * @param name what people call it
 * @param category car, van, truck, bus, bike, person, boat or other
 * @param position its latest position
 * @param processedBy the tracker that processed that position
 */
public record Vehicle(String id, String name, String category, Position position, String processedBy) {
    public static final String OTHER = "other";
}
