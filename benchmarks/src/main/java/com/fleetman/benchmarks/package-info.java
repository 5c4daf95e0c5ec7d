// SPDX-License-Identifier: Apache-2.0
/** What README's figures are made with. */
@NullMarked
package com.fleetman.benchmarks;

import org.jspecify.annotations.NullMarked;
