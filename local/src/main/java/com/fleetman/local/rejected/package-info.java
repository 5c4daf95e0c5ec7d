// SPDX-License-Identifier: Apache-2.0
/** The reports that a healthy fleet refused, looked at and decided upon at the terminal. */
@NullMarked
package com.fleetman.local.rejected;

import org.jspecify.annotations.NullMarked;
