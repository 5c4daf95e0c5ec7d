// SPDX-License-Identifier: Apache-2.0
/** The page: serves it, and passes its requests on to the gateway. */
@NullMarked
package com.fleetman.webapp;

import org.jspecify.annotations.NullMarked;
