// SPDX-License-Identifier: Apache-2.0
/** How a vehicle moves: a pure function of the track, the kind of vehicle and the time. */
@NullMarked
package com.fleetman.simulator.drive;

import org.jspecify.annotations.NullMarked;
