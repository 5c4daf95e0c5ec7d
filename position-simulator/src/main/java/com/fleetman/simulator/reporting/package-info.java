// SPDX-License-Identifier: Apache-2.0
/** From the fleet to the broker: what is due when, a bounded buffer, and a sender that does not give up. */
@NullMarked
package com.fleetman.simulator.reporting;

import org.jspecify.annotations.NullMarked;
