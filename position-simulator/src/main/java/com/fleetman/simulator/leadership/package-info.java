// SPDX-License-Identifier: Apache-2.0
/** Of several simulators in a cluster one reports, and the others could at any moment. */
@NullMarked
package com.fleetman.simulator.leadership;

import org.jspecify.annotations.NullMarked;
