// SPDX-License-Identifier: Apache-2.0
/** A tracker on a real broker and a chosen store, and reports for it. */
@NullMarked
package com.fleetman.benchmarks.load;

import org.jspecify.annotations.NullMarked;
