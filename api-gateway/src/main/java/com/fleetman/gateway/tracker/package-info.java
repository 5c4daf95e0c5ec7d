// SPDX-License-Identifier: Apache-2.0
/** How the tracker is reached: routes and calls, each with breaker, time limit and retry. */
@NullMarked
package com.fleetman.gateway.tracker;

import org.jspecify.annotations.NullMarked;
