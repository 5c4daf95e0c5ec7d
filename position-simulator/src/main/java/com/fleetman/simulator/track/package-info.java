// SPDX-License-Identifier: Apache-2.0
/** The lines on the ground that vehicles drive along, read from GPX files that may be anybody's. */
@NullMarked
package com.fleetman.simulator.track;

import org.jspecify.annotations.NullMarked;
