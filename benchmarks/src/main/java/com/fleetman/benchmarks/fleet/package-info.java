// SPDX-License-Identifier: Apache-2.0
/** A real fleet, driven by a program instead of a person. */
@NullMarked
package com.fleetman.benchmarks.fleet;

import org.jspecify.annotations.NullMarked;
