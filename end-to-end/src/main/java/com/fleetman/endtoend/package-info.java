// SPDX-License-Identifier: Apache-2.0
/** Checks that cross services, started by {@code ./fleet check}. */
@NullMarked
package com.fleetman.endtoend;

import org.jspecify.annotations.NullMarked;
