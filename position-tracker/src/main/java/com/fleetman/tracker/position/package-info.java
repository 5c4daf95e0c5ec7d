// SPDX-License-Identifier: Apache-2.0
/** What a judged report is, and what follows from a vehicle's positions in time order. */
@NullMarked
package com.fleetman.tracker.position;

import org.jspecify.annotations.NullMarked;
