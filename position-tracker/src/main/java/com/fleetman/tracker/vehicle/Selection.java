// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.vehicle;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.fleetman.tracker.position.BoundingBox;

/**
 * Which vehicles are wanted.
 *
 * @param within where their latest position lies; absent: anywhere, or nowhere yet
 * @param further what else is true of them, which no index can tell; absent: anything
 */
public record Selection(@Nullable BoundingBox within, @Nullable Predicate<Vehicle> further) {
    public static final Selection ALL = new Selection(null, null);
}
