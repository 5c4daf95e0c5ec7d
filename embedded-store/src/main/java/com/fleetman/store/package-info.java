// SPDX-License-Identifier: Apache-2.0
/** The laptop's store: in memory, speaking MongoDB's protocol. */
@NullMarked
package com.fleetman.store;

import org.jspecify.annotations.NullMarked;
