// SPDX-License-Identifier: Apache-2.0
/** The way to the store: time-outs, health, and the form of a position in it. */
@NullMarked
package com.fleetman.tracker.store;

import org.jspecify.annotations.NullMarked;
