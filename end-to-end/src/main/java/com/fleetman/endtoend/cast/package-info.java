// SPDX-License-Identifier: Apache-2.0
/** The processes and containers that a check runs the fleet in. */
@NullMarked
package com.fleetman.endtoend.cast;

import org.jspecify.annotations.NullMarked;
