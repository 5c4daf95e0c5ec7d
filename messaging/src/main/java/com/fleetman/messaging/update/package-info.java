// SPDX-License-Identifier: Apache-2.0
/** What the tracker tells the gateways: a vehicle's position has changed. */
@NullMarked
package com.fleetman.messaging.update;

import org.jspecify.annotations.NullMarked;
