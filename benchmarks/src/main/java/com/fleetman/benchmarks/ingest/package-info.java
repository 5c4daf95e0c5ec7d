// SPDX-License-Identifier: Apache-2.0
/** How many reports a second the fleet takes in. */
@NullMarked
package com.fleetman.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
