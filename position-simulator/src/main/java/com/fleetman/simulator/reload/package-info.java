// SPDX-License-Identifier: Apache-2.0
/** In a cluster: settings that change while vehicles drive. */
@NullMarked
package com.fleetman.simulator.reload;

import org.jspecify.annotations.NullMarked;
