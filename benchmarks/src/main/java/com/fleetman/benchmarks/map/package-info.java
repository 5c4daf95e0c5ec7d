// SPDX-License-Identifier: Apache-2.0
/** What a frame of the map costs, in a real browser. */
@NullMarked
package com.fleetman.benchmarks.map;

import org.jspecify.annotations.NullMarked;
