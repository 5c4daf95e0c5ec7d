// SPDX-License-Identifier: Apache-2.0
/** Every vehicle's track, bounded. */
@NullMarked
package com.fleetman.tracker.history;

import org.jspecify.annotations.NullMarked;
