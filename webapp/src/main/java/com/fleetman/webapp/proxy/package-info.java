// SPDX-License-Identifier: Apache-2.0
/** The one route: everything below /api goes to the gateway. */
@NullMarked
package com.fleetman.webapp.proxy;

import org.jspecify.annotations.NullMarked;
