// SPDX-License-Identifier: Apache-2.0
/** Whether the page is soon there, and stays as it is for as long as it is open. */
@NullMarked
package com.fleetman.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
