// SPDX-License-Identifier: Apache-2.0
/** The one door to the API: routes, live stream, resilience. */
@NullMarked
package com.fleetman.gateway;

import org.jspecify.annotations.NullMarked;
