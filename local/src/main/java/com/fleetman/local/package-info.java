// SPDX-License-Identifier: Apache-2.0
/** The laptop rung: the commands behind {@code ./fleet}. */
@NullMarked
package com.fleetman.local;

import org.jspecify.annotations.NullMarked;
