// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.picture;

import com.fleetman.messaging.update.VehicleUpdate;

/**
 * A vehicle that has moved or appeared.
 *
 * @param index its number in this process, never given to another vehicle
 * @param described true when it is new, or its name, category or tracker has changed
 */
public record Change(int index, VehicleUpdate update, boolean described) {}
