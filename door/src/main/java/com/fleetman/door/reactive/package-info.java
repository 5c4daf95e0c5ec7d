// SPDX-License-Identifier: Apache-2.0
/** The same on WebFlux, and how an error looks there. */
@NullMarked
package com.fleetman.door.reactive;

import org.jspecify.annotations.NullMarked;
