// SPDX-License-Identifier: Apache-2.0
/** The {@code up} command: what is run, checked before and told meanwhile. */
@NullMarked
package com.fleetman.local.launch;

import org.jspecify.annotations.NullMarked;
