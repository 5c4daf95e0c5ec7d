// SPDX-License-Identifier: Apache-2.0
/** The reports that became no position, kept for a while so that nothing vanishes without a trace. */
@NullMarked
package com.fleetman.tracker.rejected;

import org.jspecify.annotations.NullMarked;
