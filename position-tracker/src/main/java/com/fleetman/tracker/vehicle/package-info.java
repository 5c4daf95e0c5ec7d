// SPDX-License-Identifier: Apache-2.0
/** What is known of each vehicle now. */
@NullMarked
package com.fleetman.tracker.vehicle;

import org.jspecify.annotations.NullMarked;
