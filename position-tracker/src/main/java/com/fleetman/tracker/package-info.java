// SPDX-License-Identifier: Apache-2.0
/** Receives, judges and stores positions, and answers questions about vehicles and their history. */
@NullMarked
package com.fleetman.tracker;

import org.jspecify.annotations.NullMarked;
