// SPDX-License-Identifier: Apache-2.0
/** What questions cost as the history grows. */
@NullMarked
package com.fleetman.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
