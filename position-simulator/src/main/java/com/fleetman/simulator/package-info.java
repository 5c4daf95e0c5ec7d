// SPDX-License-Identifier: Apache-2.0
/** Drives vehicles along GPX tracks and reports their positions. */
@NullMarked
package com.fleetman.simulator;

import org.jspecify.annotations.NullMarked;
