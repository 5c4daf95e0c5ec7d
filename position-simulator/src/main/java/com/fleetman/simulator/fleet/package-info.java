// SPDX-License-Identifier: Apache-2.0
/** Who drives where: the named vehicles, and their clones in a larger fleet. */
@NullMarked
package com.fleetman.simulator.fleet;

import org.jspecify.annotations.NullMarked;
