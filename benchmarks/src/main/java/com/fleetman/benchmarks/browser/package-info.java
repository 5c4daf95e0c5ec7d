// SPDX-License-Identifier: Apache-2.0
/** A real browser, and what it says of the pages in it. */
@NullMarked
package com.fleetman.benchmarks.browser;

import org.jspecify.annotations.NullMarked;
