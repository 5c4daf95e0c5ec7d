// SPDX-License-Identifier: Apache-2.0
/** Operating-system processes: how one is started, watched, measured and ended, and none is left behind. */
@NullMarked
package com.fleetman.local.process;

import org.jspecify.annotations.NullMarked;
